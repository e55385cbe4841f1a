import { spanAt } from '../language/spanAt.js';
import type { Tokens } from '../language/tokens.js';
import type { Entity, Mention, Span } from '../records/index.js';
import type { Occurrence } from '../resolution/referent.js';
import { fullDescription, type Words } from './descriptions/fullDescription.js';
import type { Draft } from './reading/draft.js';

type Readings = NonNullable<Mention['readings']>;
/** What is needed of a record. */
export interface Paragraphs {
  readonly paragraphs: readonly Span[];
}

/** The record's entity for a finished draft. */
export function entityOf(
  record: Paragraphs,
  words: Words,
  draft: Draft,
  id: string,
  readingsOf: (mention: Occurrence) => Readings,
): Entity {
  const { tokens } = words;
  const span = (m: Occurrence): Span => spanAt(record.paragraphs, tokens, m.from, m.to);
  const text = (m: Occurrence): string => span(m).text.replace(/\s+/g, ' ');
  const name = text(draft.named ? fullName(tokens, draft) : description(words, draft));
  const aliases = [...new Set(draft.aliases.map(text))].filter((a) => a !== name);
  const { gender, genderEvidence, role } = draft;
  return {
    id,
    name,
    type: draft.type,
    named: draft.named,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(role ? { role: text(role) } : {}),
    ...(gender ? { gender } : {}),
    ...(genderEvidence ? { genderEvidence } : {}),
    mentions: draft.mentions.map((m) => {
      const { start, end, text: words } = span(m);
      const mention: Mention = { start, end, text: words, kind: m.kind };
      const readings = m.kind === 'name' ? [] : readingsOf(m);
      if (readings.length > 0) mention.readings = readings;
      return mention;
    }),
  };
}

const DET = 6;

/** How an unnamed one is described first, with what belongs to it; a headline's bare noun ("Neighbor") only where nothing else is said. */
function description(words: Words, { best, mentions }: Draft): Occurrence {
  const opens = ({ from, to }: Occurrence): boolean => to - from > 1 && words.tokens.pos[from] === DET;
  const first = best.to - best.from > 1 ? best : (mentions.find((m) => m.kind === 'nominal' && opens(m)) ?? best);
  return { ...first, to: fullDescription(words, first.from, first.to) };
}

/** Titles with which one word is a whole name: of rulers, peers and the religious. */
const NAMING = new Set(
  'prince princess king queen pope emperor empress sultan emir lord lady baroness baron viscount earl countess sister brother mother'.split(
    ' ',
  ),
);

/** The name that says most; one who is called by a title and one word only keeps the title ("Prince Edward", "Lady Vale"). */
function fullName(tokens: Tokens, { best, role }: Draft): Occurrence {
  if (best.to - best.from > 1 || !role || role.to - role.from !== 1) return best;
  const naming = NAMING.has(tokens.lexeme[role.from]!.lower) && tokens.lexeme[role.from]!.capital;
  return naming && role.from >= 0 && tokens.lexeme[role.to]?.hash === tokens.lexeme[best.from]!.hash
    ? { ...role, to: role.to + 1 }
    : best;
}
