import type { Found, Range } from './found.js';

/** Attributions with one cue and source that share nothing of their contents are one, as likely as the likelier: "“…,” Lund said. “…”" */
export function oneCue(found: readonly Found[]): Found[] {
  const out: Found[] = [];
  const byCue = new Map<number, number>();
  for (const f of found) {
    const known = f.cue ? byCue.get(f.cue[0]) : undefined;
    const other = known === undefined ? undefined : out[known]!;
    if (other && known !== undefined && isOneSource(other, f) && areApart(other.content, f.content)) {
      const likelier = f.score > other.score ? f : other;
      out[known] = { ...likelier, content: [...other.content, ...f.content].toSorted((a, b) => a[0] - b[0]) };
      continue;
    }
    if (f.cue) byCue.set(f.cue[0], out.length);
    out.push(f);
  }
  return out;
}

function isOneSource({ source: a }: Found, { source: b }: Found): boolean {
  return a && b ? a[0] < b[1] && b[0] < a[1] : a === b;
}

function areApart(a: readonly Range[], b: readonly Range[]): boolean {
  return !a.some(([s, e]) => b.some(([from, to]) => s < to && from < e));
}
