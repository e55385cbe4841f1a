import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../stages/language/tokens.js';
import { parseClasses } from '../../stages/quotes/cue/wordClasses.js';
import { viewOf } from '../../stages/quotes/view.js';

/** Classes of the words of a sentence. */
function meanings(text: string): Record<string, number> {
  const tokens = tokensOf([{ start: 0, text }]);
  const { meaning } = viewOf(tokens, []);
  return Object.fromEntries(tokens.lexeme.map((l, i) => [l!.lower, meaning[i]!]));
}

describe('meanings', () => {
  it.each([
    ['verbs, in any form', 'Lund lauded the plan, and Berg extolled it.', 'lauded', 'extolled'],
    ['nouns, in any number', 'Her assertion met two contentions.', 'assertion', 'contentions'],
    ['people', 'The carpenter met two nurses.', 'carpenter', 'nurses'],
    ['pronouns and unknown words', 'She saw a quirkle.', 'she', 'quirkle'],
  ])('puts %s in one class', (_name, text, a, b) => {
    const found = meanings(text);
    expect(found[a]).toBe(found[b]);
  });

  it('tells acts of speech from other acts, and a verb from its noun', () => {
    const found = meanings('They decried it, and they walked home.');
    expect(found['decried']).not.toBe(0);
    expect(found['decried']).not.toBe(found['walked']);
    expect(meanings('They report it.')['report']).not.toBe(meanings('The report came.')['report']);
  });
});

describe('the classes of cues', () => {
  it.each(['verbs', 'nouns', 'descriptions'])('%s: each class and each of its words once, lower case', (name) => {
    const file = `data/lexicons/cues/${name}.txt`;
    const classes = parseClasses(readFileSync(file, 'utf8'), file);
    expect(new Set(classes.map(([label]) => label)).size).toBe(classes.length);
    for (const [label, words] of classes) {
      expect([label, new Set(words).size]).toEqual([label, words.length]);
      expect(words.filter((w) => w !== w.toLowerCase())).toEqual([]);
    }
  });

  it.each(['say remark', 'say:', 'Say: remark'])('refuses a line that is none: %s', (line) => {
    expect(() => parseClasses(`# verbs\n${line}\n`, 'verbs.txt')).toThrow(/^verbs\.txt:2: Expected a class/);
  });
});
