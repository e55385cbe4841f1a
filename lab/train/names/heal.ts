import type { Tokens } from '../../../stages/language/tokens.js';
import type { View } from '../../../stages/entities/tagger/view.js';

/**
 * Fills what an automatic annotator left out: where a whole run of capitalised words stands untagged that it tagged at least twice
 * elsewhere in the text, with one type, the run gets that name's labels. Changes `labels`.
 */
export function heal(tokens: Tokens, view: View, labels: Uint8Array): void {
  const tagged = new Map<string, { count: number; label: number }>();
  const spans = (f: (from: number, to: number, key: string) => void): void => {
    for (let i = 0; i < tokens.count;) {
      const label = labels[i]!;
      let to = i + 1;
      if (label !== 0) while (to < tokens.count && labels[to] === label + 1) to++;
      else to = Math.max(to, view.candidate[i] === 1 ? view.runTo[i]! : 0);
      f(i, to, keyOf(tokens, i, to));
      i = to;
    }
  };
  spans((from, _to, key) => {
    const label = labels[from]!;
    if (label === 0 || label % 2 === 0) return;
    const known = tagged.get(key);
    if (!known) tagged.set(key, { count: 1, label });
    else if (known.label === label) known.count++;
    else known.count = -1e6;
  });
  spans((from, to, key) => {
    if (view.candidate[from] !== 1 || view.runTo[from] !== to || labels.subarray(from, to).some((l) => l !== 0)) return;
    const known = tagged.get(key);
    if (!known || known.count < 2) return;
    labels[from] = known.label;
    labels.fill(known.label + 1, from + 1, to);
  });
}

function keyOf(tokens: Tokens, from: number, to: number): string {
  let key = '';
  for (let i = from; i < to; i++) key += `${tokens.lexeme[i]!.form} `;
  return key;
}
