import type { Cast } from './markup.js';

/** [what it shows, marked-up text, cast, speakers of the quotes in order (null = nobody)]. */
export type Case = readonly [title: string, text: string, cast: Cast, speakers: readonly (string | null)[]];

const PAIR: Cast = { a: 'Nora Quill', b: 'Tomas Berg' };

export const CASES: readonly Case[] = [
  [
    'somebody new who is all of the source',
    '[a:Nora Quill] was here on Monday, [b:Tomas Berg] said.\n\n{1:“Pilots leave the ship,”} <1:[d=an adviser]> sneered.',
    { a: 'Nora Quill', b: 'Tomas Berg', d: { name: 'an adviser', named: false } },
    ['an adviser'],
  ],
  [
    'whom the source speaks to is not the source',
    '[a:Nora Quill] disagreed. {1:“If everyone obeyed me,”} <1:[a~she]> told Mr. [b:Berg], {1:“nobody would drown.”}',
    PAIR,
    ['Nora Quill'],
  ],
  ['who tells the text is nobody in it', '[a:Nora Quill] called. <1:I> said, {1:“Come and see.”}', PAIR, [null]],
  [
    'whom a clause about the source names is not the source',
    '<1:[d=The prize committee], which chose [a:Nora Quill] in May,> said {1:she was brave}.',
    { a: 'Nora Quill', d: { name: 'The prize committee', named: false, type: 'organization' } },
    ['The prize committee'],
  ],
  ['“it” is nobody', '[a:Nora Quill] left. {1:“We see no end,”} <1:it> said.', PAIR, [null]],
  [
    'several are not one',
    '[a:Nora Quill] left. [a:Quill] ran. <1:[g=Officers]> shouted: {1:“Stop!”}',
    { a: 'Nora Quill', g: { name: 'Officers', named: false, type: 'group' } },
    ['Officers'],
  ],
  [
    '“she” is no man',
    '[b:Tomas Berg] sat. [b:Berg] spoke. {1:“We see no end,”} <1:she> said.',
    { b: { name: 'Tomas Berg', gender: 'male', genderEvidence: 'first-name' } },
    [null],
  ],
  [
    'nobody is who stands to him in some relation',
    '[a:Tomas Berg] sat. [a:Berg] left. <1:[d=[a~His] deputy]> said {1:it rained}.',
    { a: 'Tomas Berg', d: { name: 'His deputy', named: false } },
    ['His deputy'],
  ],
  [
    'nor whoever is somebody else’s',
    '[a:Nora Quill] sat. [a:Quill] left. <1:[d=[b:Berg]’s manager]> said {1:it rained}.',
    { a: 'Nora Quill', b: 'Tomas Berg', d: { name: 'Berg’s manager', named: false } },
    ['Berg’s manager'],
  ],
  ['without a source nobody reports', '[a:Nora Quill] won. {1:She was expected to stay}.', PAIR, [null]],
  ['what no entity says nobody says', '[a:Nora Quill] won. <1:Nine in ten> believed {1:she was brave}.', PAIR, [null]],
  ['the source is a name', '{1:"It rained,"} <1:[a:Nora Quill]> said.', PAIR, ['Nora Quill']],
  [
    'the source is a pronoun of a named entity',
    '[a:Nora Quill] arrived late. {1:"It rained,"} <1:[a~she]> said.',
    PAIR,
    ['Nora Quill'],
  ],
  [
    'apposition before the tag',
    '<1:[a:Nora Quill], [a=a doctor]>, said: {1:"It rained."}\n\n{2:"It poured,"} <2:[a~she]> added.',
    PAIR,
    ['Nora Quill', 'Nora Quill'],
  ],
  [
    'the quote in the sentence after the naming',
    '[a:Nora Quill], a member of the board, was worried. {1:"What he has done is wrong."}',
    PAIR,
    ['Nora Quill'],
  ],
  ['a tail tag', '{1:“We will appeal.”} — Commissioner [a:Nora Quill]', PAIR, ['Nora Quill']],
  ['a tail tag on its own line', '{1:“We will appeal.”}\n\n— [a:Nora Quill], commissioner', PAIR, ['Nora Quill']],
  [
    'a lead-in paragraph',
    'And from Chairwoman [a:Nora Quill]:\n\n{1:“We will appeal.”}\n\nThe court sits in May.',
    PAIR,
    ['Nora Quill'],
  ],
  [
    'a name inside the quotation does not speak',
    '<1:[b:Tomas Berg]> smiled. {1:“I asked [a:Nora Quill] and she agreed.”}',
    PAIR,
    ['Tomas Berg'],
  ],
  [
    'labels of an interview',
    '[a:QUILL]: {1:"Why now?"}\n\n[b:BERG]: {2:"Why not?"}',
    PAIR,
    ['Nora Quill', 'Tomas Berg'],
  ],
  [
    'a second quote in the paragraph has the speaker of the first',
    '{1:"It rained,"} said <1:[a:Nora Quill]>. {2:"Then it poured."}',
    PAIR,
    ['Nora Quill', 'Nora Quill'],
  ],
  [
    'the tag of the second quote is the first one’s',
    '[b:Tomas Berg] left.\n\n{1:"It rained."} {2:"It poured,"} <2:[a:Nora Quill]> said.',
    PAIR,
    ['Nora Quill', 'Nora Quill'],
  ],
  [
    'a paragraph of speech alone goes on from the last',
    '{1:"It rained,"} said <1:[a:Nora Quill]>.\n\n{2:"Then it poured, and nobody came."}',
    PAIR,
    ['Nora Quill', 'Nora Quill'],
  ],
  [
    'a possessive name is not the one who speaks',
    '{1:"It rained,"} said <1:[b=[a:Nora Quill]’s lawyer]>.',
    { a: 'Nora Quill', b: { name: 'Nora Quill’s lawyer', named: false } },
    ['Nora Quill’s lawyer'],
  ],
  [
    'a spokesman for somebody is not that one',
    '{1:"It rained,"} said <1:[b=a spokesman] for [a:Nora Quill]>.',
    { a: 'Nora Quill', b: { name: 'a spokesman for Nora Quill', named: false } },
    ['a spokesman for Nora Quill'],
  ],
  [
    'a name behind a role of somebody else',
    '{1:"It rained,"} said <1:[a:Harbour Trust] spokeswoman [b:Tomas Berg]>.',
    { a: { name: 'Harbour Trust', type: 'organization' }, b: 'Tomas Berg' },
    ['Tomas Berg'],
  ],
  [
    'an organisation speaks',
    '<1:[a:Harbour Trust]> said {1:it would “never sell.”}',
    { a: { name: 'Harbour Trust', type: 'organization' } },
    ['Harbour Trust'],
  ],
  ['nobody there is nobody', 'It was dark. {1:“Who goes there?”}', {}, [null]],
  [
    'indirect speech has a speaker too',
    '<1:[a=Officials]> believe {1:the bridge will hold}.',
    { a: { name: 'Officials', type: 'group', named: false } },
    ['Officials'],
  ],
  [
    'a description that is new to the reader',
    '[a:Nora Quill], who owns the ferry, was not there. {1:“It was dark,”} said <1:[c=another passenger]>.',
    { ...PAIR, c: { name: 'another passenger', named: false } },
    ['another passenger'],
  ],
];
