export { decodeItem } from './decode/decodeItem.js';
export { readInputs } from './inputs/readInputs.js';
export * from './item.js';
