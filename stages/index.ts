import { attribute } from './attribute/index.js';
import { entities } from './entities/index.js';
import { quotes } from './quotes/index.js';
import { readRecord } from './records/index.js';
import { decodeItem, inputBytes, readInputs } from './read/index.js';
import { segment } from './segment/index.js';
import { defineSource, type Stage } from './stage.js';

export { attribute, entities, quotes, segment };

/** Files in, documents out. */
export const read = defineSource({
  name: 'read',
  version: '2',
  adds: ['source', 'text', 'elements', 'blocks', 'marks', 'meta'],
  schema: readRecord,
  resources: [],
  options: ['cleanText'],
  size: inputBytes,
  walk: readInputs,
  decode: decodeItem,
});

/** The stages that follow `read`, in the order the data flows. */
export const mapStages: readonly Stage[] = [segment, entities, quotes, attribute];
