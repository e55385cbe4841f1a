import type { Tokens } from '../language/tokens.js';
import { setGender, type Draft, type Gender } from './draft.js';
import { PRONOUNS } from './pronouns.js';

/** He and she stand for the person last spoken of who may be of that gender; what they tell of the gender is kept. One pass. */
export function resolvePronouns(tokens: Tokens, drafts: readonly Draft[]): void {
  const at = new Map<number, Draft>();
  for (const d of drafts) if (d.type === 'person') for (const m of d.mentions) at.set(m.from, d);
  const last: Record<Gender, Draft | undefined> = { female: undefined, male: undefined };
  for (let i = 0; i < tokens.count; i++) {
    const person = at.get(i);
    if (person) {
      if (person.gender !== 'male') last.female = person;
      if (person.gender !== 'female') last.male = person;
      continue;
    }
    const gender = PRONOUNS.get(tokens.lexeme[i]!.lower)?.gender;
    const who = gender && last[gender];
    if (!gender || !who) continue;
    setGender(who, gender, 'pronoun');
    who.mentions.push({ from: i, to: i + 1, kind: 'pronoun' });
    const other = gender === 'female' ? 'male' : 'female';
    if (last[other] === who) last[other] = undefined;
  }
}
