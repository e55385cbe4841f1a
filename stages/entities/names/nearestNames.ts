import type { Tokens } from '../../language/tokens.js';
import type { Form } from './forms.js';
import type { Links } from './link.js';
import type { NameSpan } from './nameSpan.js';

const REACH = 3;

/**
 * For names whose form several clusters are open to (two people of one family name), the cluster each of them belongs to: the one last
 * named before it, up to three paragraphs back, unless another was named in the same paragraph as that. Names that are told by nothing
 * are left out. By index of the name; linear, as the clusters open to a form are few.
 */
export function nearestNames(
  tokens: Tokens,
  names: readonly NameSpan[],
  forms: readonly Form[],
  links: Links,
): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  if (links.open.size === 0) return out;
  const formAt = new Int32Array(names.length).fill(-1);
  forms.forEach((form, i) => form.names.forEach((n) => (formAt[n] = i)));
  const lastParagraph = new Map<number, number>();
  for (let n = 0; n < names.length; n++) {
    const form = formAt[n]!;
    if (form < 0) continue;
    const paragraph = tokens.paragraph[names[n]!.from]!;
    const cluster = links.of[form]! >= 0 ? links.of[form]! : nearest(links.open.get(form)!, lastParagraph, paragraph);
    if (cluster === undefined) continue;
    if (links.of[form]! < 0) out.set(n, cluster);
    lastParagraph.set(cluster, paragraph);
  }
  return out;
}

function nearest(
  hosts: readonly number[],
  lastParagraph: ReadonlyMap<number, number>,
  paragraph: number,
): number | undefined {
  let best: number | undefined;
  let at = paragraph - REACH - 1;
  for (const host of hosts) {
    const last = lastParagraph.get(host) ?? -Infinity;
    if (last === at) best = undefined;
    if (last <= at) continue;
    at = last;
    best = host;
  }
  return best;
}
