/** [what other tools got wrong, paragraphs, quoted words → speaker's name (null = nobody)]. Run through all stages. */
export type Reported = readonly [
  title: string,
  paragraphs: readonly string[],
  speakers: Readonly<Record<string, string | null>>,
];

export const REPORTED: readonly Reported[] = [
  [
    'apposition before the tag, then a pronoun',
    ['Harold Pike, a doctor, said: "The ward was full all night."', '"Nobody slept," he added.'],
    { 'The ward was full': 'Harold Pike', 'Nobody slept': 'Harold Pike' },
  ],
  [
    'the quote in the sentence after the naming',
    ['Farida Malik, a Labour MP, said she was worried. "What the minister has done will hurt families for years."'],
    { 'What the minister': 'Farida Malik' },
  ],
  [
    'paragraphs that each open with a mark, only the last closing',
    [
      'Mayor Louise Barton thanked the crews.',
      '“We have had a long week,” Barton said. “Many of you have not been home.',
      '“The water is falling now. The schools will open on Monday.',
      '“I ask everybody to be patient.”',
    ],
    {
      'We have had': 'Louise Barton',
      'The water is falling': 'Louise Barton',
      'I ask everybody': 'Louise Barton',
    },
  ],
  [
    'rare verbs',
    ['"It is always the same queue," grumbled Peter Lindholm.', '"I give up," sighed Anna Lindholm.'],
    { 'It is always': 'Peter Lindholm', 'I give up': 'Anna Lindholm' },
  ],
  [
    'a name inside the quotation',
    ['Coach Daniel Okoye was pleased. “I told Marcus Bell that he would start on Sunday,” Okoye said.'],
    { 'I told Marcus': 'Daniel Okoye' },
  ],
  [
    'an odd number of marks',
    ['"We are closed, said Maria Novak.', '"We open again in spring," said Viktor Orlan.'],
    { 'We open again': 'Viktor Orlan' },
  ],
  [
    'an apostrophe the wrong way round',
    ['“You shouldn‘t drink the water,” said Carla Mendes. “It isn‘t safe,” she said.'],
    { 'You shouldn': 'Carla Mendes', 'It isn': 'Carla Mendes' },
  ],
  [
    'tail tags',
    [
      'The commission voted three to two.',
      '“Today we take a step that rural homes have waited for.” — Commissioner Gerald Stokes',
    ],
    { 'Today we take': 'Gerald Stokes' },
  ],
  [
    'lead-in tags',
    ['And from Chairwoman Rosa Wormald:', '“This plan leaves too many families behind, and I cannot vote for it.”'],
    { 'This plan leaves': 'Rosa Wormald' },
  ],
  ['ranks glued to names', ['Sgt Matt Nolan said: "Two men were seen running away."'], { 'Two men': 'Matt Nolan' }],
  [
    'a tag in the middle',
    ['"Five years ago," Elena Ruiz said, "the much greater danger was drought."'],
    { 'Five years ago': 'Elena Ruiz', 'the much greater': 'Elena Ruiz' },
  ],
  ['guillemets', ['«The harbour will open in May,» said Lars Hedman.'], { 'The harbour will': 'Lars Hedman' }],
  [
    'a spokeswoman of somebody',
    ['"The senator will not resign," said Karen Doyle, a spokeswoman for Senator Philip Grant.'],
    { 'The senator will': 'Karen Doyle' },
  ],
  ['marks alone crash nothing', ['""=', '"Bob."', '"', '“”'], {}],
  [
    'two people of one family name',
    [
      'Nora Quill and her brother Peter Quill run the ferry.',
      '“We open at nine,” Nora Quill said.',
      '“I am never late,” said Peter Quill.',
    ],
    { 'We open': 'Nora Quill', 'I am never': 'Peter Quill' },
  ],
  [
    'British single quotes',
    [
      '‘We can’t wait any longer,’ said Nora Quill, who runs the ferry. ‘The children’s boat is late again,’ she added.',
    ],
    { 'wait any longer': 'Nora Quill', 'boat is late': 'Nora Quill' },
  ],
  [
    'a time of day before a heading',
    [
      '11:52 Mayor calls for talks',
      'The mayor of Dunmere, Salome Varga, called for talks on Monday.',
      '“We must sit down together,” the mayor said.',
    ],
    { 'We must sit': 'Salome Varga' },
  ],
];
