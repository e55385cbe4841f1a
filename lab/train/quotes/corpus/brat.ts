import type { CorpusAttribution, CorpusSpan } from './corpusArticle.js';

/** An attribution of a standoff file and the line of its cue. */
export interface BratAttribution {
  readonly line: number;
  readonly spans: CorpusAttribution;
}

export interface BratFault {
  readonly line: number;
  readonly message: string;
}

type Role = 'source' | 'cue' | 'content';
interface Part {
  readonly role: Role | undefined;
  readonly spans: readonly CorpusSpan[];
  readonly line: number;
}

/**
 * Attributions of a brat `.ann` file. Text-bound annotations are typed Source, Cue and Content; they are joined to their cue by
 * relations (`R1 … Arg1:T1 Arg2:T2`) or by events (`E1 …:T2 Source:T1 Content:T3`, the trigger being the cue). Discontinuous spans
 * (`0 5;9 12`) become several.
 */
export function readBrat(ann: string): { attributions: BratAttribution[]; faults: BratFault[] } {
  const parts = new Map<string, Part>();
  const links: { line: number; ids: readonly string[] }[] = [];
  const faults: BratFault[] = [];
  ann.split('\n').forEach((row, n) => {
    const line = n + 1;
    const [id = '', body = ''] = row.split('\t');
    if (id.startsWith('T')) readPart(id, body, line, parts, faults);
    else if (/^[RE]\d/.test(id)) links.push({ line, ids: [...body.matchAll(/:(T\d+)/g)].map((m) => m[1]!) });
  });
  const byCue = new Map<string, Record<Role, CorpusSpan[]>>();
  for (const { line, ids } of links) {
    const known = ids.map((id) => ({ id, part: parts.get(id) }));
    for (const { id, part } of known)
      if (!part) faults.push({ line, message: `expected ${id} to be annotated, found it nowhere` });
    const cue = known.find((k) => k.part?.role === 'cue') ?? (ids.length > 0 ? known[0] : undefined);
    if (!cue?.part) continue;
    const joined = byCue.get(cue.id) ?? { source: [], cue: [...cue.part.spans], content: [] };
    byCue.set(cue.id, joined);
    for (const { id, part } of known) if (id !== cue.id && part?.role) joined[part.role].push(...part.spans);
  }
  const attributions = [...byCue].map(([id, spans]) => ({ line: parts.get(id)!.line, spans }));
  return { attributions, faults };
}

function readPart(id: string, body: string, line: number, parts: Map<string, Part>, faults: BratFault[]): void {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(body);
  if (!match) {
    faults.push({ line, message: `${id}: expected "Type start end", got ${JSON.stringify(body)}` });
    return;
  }
  const role = (['source', 'cue', 'content'] as const).find((r) => match[1]!.toLowerCase().includes(r));
  const spans = match[2]!.split(';').map((pair) => pair.split(' ').map(Number) as [number, number]);
  parts.set(id, { role, spans, line });
}
