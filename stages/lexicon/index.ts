export { LEX, LEXICON_FILES, lexiconBit, type LexiconFile } from './classes.js';
export { loadLexicons } from './load.js';
export { lexiconBuilder, type LexiconBuilder, type Lexicons, type Phrase } from './lexicons.js';
export { LexiconError, parseLexicon } from './parse.js';
export { tokenBits } from './tokenBits.js';
