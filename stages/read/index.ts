export { decodeItem } from './decode/decodeItem.js';
export { inputBytes } from './inputs/inputBytes.js';
export { readInputs } from './inputs/readInputs.js';
export * from './item.js';
