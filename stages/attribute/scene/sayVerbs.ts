import { hashString } from '../../model/hash.js';

/** Verbs that put words into somebody's mouth, in the forms a report uses. */
const WORDS =
  'said says say saying told tells tell telling asked asks ask asking added adds add adding wrote writes write writing tweeted tweets ' +
  'tweet posted posts announced announces announce stated states explained explains explain explaining noted notes note noting ' +
  'replied replies reply answered answers responded responds respond argued argues argue claimed claims claim insisted insists ' +
  'admitted admits warned warns warn declared declares recalled recalls continued continues concluded concludes joked jokes quipped ' +
  'quips shouted shouts yelled yells cried cries whispered muttered grumbled sighed snapped laughed mused lamented complained ' +
  'complains suggested suggests urged urges remarked remarks observed observes commented comments confirmed confirms denied denies ' +
  'revealed reveals acknowledged acknowledges agreed agrees boasted testified testifies exclaimed called calls described describes ' +
  'reads read according believes believe thinks think reported reports repeated repeats pleaded vowed pledged promised predicted ' +
  'recounted reflected stressed emphasized emphasised countered retorted chimed interjected shared caption captioned put';

const HASHES = new Set(WORDS.split(' ').map(hashString));

/** Whether the word form with this hash (of its lower case) is a reporting verb. */
export const isSayVerb = (hash: number): boolean => HASHES.has(hash);
