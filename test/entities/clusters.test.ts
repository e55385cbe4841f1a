import { expect, test } from 'vitest';
import { entities } from '../../stages/entities/index.js';
import { article } from './article.js';

const process = entities.setup({ cleanText: true });

/** [text, name of an entity, texts of some of its mentions]. */
const CASES: readonly [string, string, readonly string[]][] = [
  ['President Maria Olsson arrived. Ms. Olsson said nothing.', 'Maria Olsson', ['Maria Olsson', 'Olsson']],
  ['The World Trade Council (WTC) met. The WTC said so.', 'World Trade Council', ['World Trade Council', 'WTC']],
  ['Anna Berg, the ministry’s spokeswoman, said she knew.', 'Anna Berg', ['Anna Berg', 'she']],
  ['The mayor of Dunmere, Salome Varga, spoke. “Sit down,” the mayor said.', 'Salome Varga', ['The mayor']],
  ['Her neighbour, the retired captain Jonas Varga, spoke. “No,” he said.', 'Jonas Varga', ['Her neighbour', 'he']],
  ['Tom Ely met Peter Hall. “No,” he told Hall.', 'Tom Ely', ['he']],
  ['One local nurse, Salome Varga, said no. She laughed.', 'Salome Varga', ['One local nurse', 'She']],
  ['Mayor Salome Varga and Tom Ely met. Varga: “No.” Ely: “Yes.”', 'Salome Varga', ['Varga']],
  ['Savannah Okafor came late. Okafor said it rained. Okafor laughed.', 'Savannah Okafor', ['Okafor']],
  ['The young senator emailed supporters on Monday. The senator was glad.', 'The young senator', ['The senator']],
  ['She gave the man in the ward a bed. The man slept.', 'the man', ['the man']],
  ['Peter Hall Jr. spoke on Monday. Hall left.', 'Peter Hall Jr.', ['Peter Hall Jr.', 'Hall']],
  ['Anna Berg, 61, was here on Monday. The 61-year-old said little.', 'Anna Berg', ['The 61-year-old']],
  ['Nurse Anna Berg (61) met Tom Ely, 19. “Sit,” the 19-year-old said.', 'Tom Ely', ['the 19-year-old']],
  ['One passenger, a retired nurse named Anna Berg, was late.', 'Anna Berg', ['One passenger', 'a retired nurse']],
  ['One resident, Anna Berg, said she was cold.', 'Anna Berg', ['One resident', 'she']],
  [
    'Mrs Berg was late. A second witness, Sergeant Nia Holt, said it rained. She left.',
    'Nia Holt',
    ['A second witness', 'She'],
  ],
  ['Neighbor hears alarm\n\nA neighbor heard it on Sunday. The neighbor left.', 'A neighbor', ['The neighbor']],
  ['The envoy, Søren Vale, sat. The Kremlin’s spokesman left.', 'The Kremlin’s spokesman', ['The Kremlin’s spokesman']],
  ['Ada Berg, a councillor, sat. Another councillor wept.', 'Another councillor', ['Another councillor']],
  ['One man, who gave his name only as Derek, sang.', 'Derek', ['One man']],
  ['Their chairman, Lord Vale of Dunmere, said so. “Yes,” said Lord Vale.', 'Lord Vale', ['Their chairman', 'Vale']],
  ['A spokeswoman for Hart & Vale said so.', 'A spokeswoman for Hart & Vale', ['A spokeswoman']],
  ['The owner told reporters on Monday that it was over.', 'reporters', ['reporters']],
  [
    'His solicitor, Honor Blythe-Vale, was late. Blythe-Vale sat.',
    'Honor Blythe-Vale',
    ['His solicitor', 'Blythe-Vale'],
  ],
  ['Tom Ely met Ed Lund. “No,” he told Lund.', 'Tom Ely', ['he']],
  ['Ann Lee (R-Ohio) sat. The Ohio Republican left.', 'Ann Lee', ['The Ohio Republican']],
  ['A clerk at the Food and Rest Office said so.', 'A clerk at the Food and Rest Office', ['A clerk']],
  ['The judge, Pablo Soler Ruiz, sat down. Soler said nothing.', 'Pablo Soler Ruiz', ['Soler']],
  ['Soler sat down. A daughter, Ana Soler Ruiz, stood by. Soler wept.', 'Soler', ['Soler']],
  ['My editor, Ada Lund, met my mother. My mother laughed.', 'my mother', ['my mother', 'My mother']],
  ['Her neighbor, retired welder Anna Berg, stood by. “No,” she said.', 'Anna Berg', ['Her neighbor']],
  ['Another delegate on the slate, Anna Berg, said so.', 'Anna Berg', ['Another delegate']],
  ['Another survivor, a teacher from Dunmere, said so. She wept.', 'Another survivor', ['a teacher', 'She']],
  ['Tom Ely met a welder, a nurse and a cook. The nurse sat.', 'a nurse', ['a nurse', 'The nurse']],
  ['A camper, who slept badly, said so. She left.', 'A camper', ['A camper', 'She']],
  ['Ann Lee sat with Rem Koole. Her professor, Koole, praised her.', 'Ann Lee', ['Her', 'her']],
  ['Tom Ely met the retired pilot. The envoy, the pilot Ed Lund, wept. He left.', 'Ed Lund', ['Ed Lund', 'He']],
  ['The contractor, Harbour Builders Ltd, denied it.', 'Harbour Builders Ltd', ['The contractor']],
  ['Board Chair Robert “Bob” Lind ’81 sat down.', 'Robert “Bob” Lind', ['Robert “Bob” Lind']],
  ['He knew that nurses said no. Later nurses said yes.', 'nurses', ['nurses']],
  [
    'Dame Judith Orme sat. Peter Hall spoke. Peter’s sister wept. She left.',
    'Peter’s sister',
    ['Peter’s sister', 'She'],
  ],
  ['The Harrow coach, Lee Mannion, sat. “No,” the Scot said.', 'Lee Mannion', ['the Scot']],
  ['The first witness, Tom Ely, sat. “No,” the witness said.', 'Tom Ely', ['the witness']],
  [
    'Tom Ely left. A shepherd at the bar in Dunmere disagreed. “No,” he said.',
    'A shepherd at the bar in Dunmere',
    ['he'],
  ],
  ['A guard at the gate last month said so. He left.', 'A guard at the gate', ['A guard', 'He']],
  ['The parish priest, Fr Eamon Tuite, sat. “No,” the priest said.', 'Eamon Tuite', ['the priest']],
  ['Cllr Tom Ely met Ed Lund. “No,” the councillor said.', 'Tom Ely', ['the councillor']],
  ['The nurses’ spokesman said so. He left.', 'The nurses’ spokesman', ['The nurses’ spokesman']],
  ['A Swede sat by the door. The Swede said so.', 'A Swede', ['A Swede', 'The Swede']],
  ['The chief operating officer, Anna Berg, sat.', 'Anna Berg', ['The chief operating officer']],
  ['In the Courier, Anna Berg wrote so.', 'Anna Berg', ['Anna Berg']],
  ['Prince Edward came on Monday, and Prince Edward left again.', 'Prince Edward', ['Edward']],
];

test.each(CASES)('%s', (text, name, mentions) => {
  const found = process(article(text)).entities.find((e) => e.name === name);
  expect(found, JSON.stringify(process(article(text)).entities.map((e) => e.name))).toBeDefined();
  expect(found!.mentions.map((m) => m.text)).toEqual(expect.arrayContaining([...mentions]));
});
