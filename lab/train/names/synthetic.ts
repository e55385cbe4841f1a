import type { EntityType, Span } from '../../../stages/records/index.js';
import { random } from '../random.js';
import type { NamedText } from './documents.js';
import { slotsOf, type Slot } from './slots.js';
import { TEMPLATES } from './templates.js';

const TYPE_OF: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  LAST: 'person',
  INITIAL: 'person',
  COUNTRY: 'location',
  CITY: 'location',
  STATE: 'location',
  ORG: 'organization',
  CLUB: 'organization',
  TEAM: 'organization',
  FIRM: 'organization',
  ACRONYM: 'organization',
  BRAND: 'organization',
  SHORT: 'organization',
  NICK: 'organization',
  DESK: 'organization',
  PAPER: 'organization',
  PAPERNAME: 'organization',
  EXCHANGE: 'organization',
  AGENCY: 'organization',
  PARTY: 'organization',
  DIVISION: 'other',
  PRODUCT: 'other',
  DEMONYM: 'other',
  EVENT: 'other',
};
const SENTENCES = 25;

/**
 * Texts in the manner of agency news (datelines, results, tables, markets), made from templates and the project's own lexicons with
 * half of the family names invented, so that the tagger knows such lines without having learned anybody's.
 */
export function syntheticTexts(count: number, domain: number, seed: number): NamedText[] {
  const next = random(seed);
  const slots = slotsOf();
  const out: NamedText[] = [];
  for (let n = 0; n < count; n++) {
    let text = '';
    const names: { start: number; end: number; type: EntityType }[] = [];
    const paragraphs: Span[] = [];
    for (let s = 0; s < SENTENCES; s++) {
      const group = TEMPLATES[Math.floor(next() * TEMPLATES.length)]!;
      const template = group[Math.floor(next() * group.length)]!;
      const loud = /^[A-Z0-9 ,.'{}:-]+$/.test(template);
      const repeats = template.startsWith('*') ? 2 + Math.floor(next() * 5) : 1;
      for (let r = 0; r < repeats; r++) {
        const start = text.length;
        text = fill(template.replace(/^\*/, ''), text, loud, slots, next, names);
        paragraphs.push({ start, end: text.length, text: text.slice(start) });
        text += '\n\n';
      }
    }
    out.push({ id: `synthetic-${n}`, domain, paragraphs, names });
  }
  return out;
}

function fill(
  template: string,
  before: string,
  loud: boolean,
  slots: Readonly<Record<string, Slot>>,
  next: () => number,
  names: { start: number; end: number; type: EntityType }[],
): string {
  let text = before;
  for (const part of template.split(/(\{[A-Z]+\})/)) {
    const slot = slots[part.slice(1, -1)];
    if (!slot || !part.startsWith('{')) {
      text += part.replaceAll('#', () => String(Math.floor(next() * 10)));
      continue;
    }
    const value = slot(next);
    const start = text.length;
    text += loud ? value.toUpperCase() : value;
    const type = TYPE_OF[part.slice(1, -1)];
    if (type) names.push({ start, end: text.length, type });
  }
  return text;
}
