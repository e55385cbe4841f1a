import { attribute, entities, quotes, read, segment } from '../stages/index.js';

export { createPipeline, type AnyStage, type OnError, type Pipeline } from './library/createPipeline.js';
export { documentFrom, readDocuments, type DocumentInput } from './library/documents.js';
export { RunError, UsageError } from './errors/runError.js';
export { errorEntry, type ErrorEntry } from './errors/errorEntry.js';
export { manifest, type Manifest } from './manifest/manifest.js';
export { defineSource, defineStage, type Source, type Stage, type StageOptions } from '../stages/stage.js';
export * from '../stages/records/index.js';

/** The stages, in the order the data flows. */
export const stages = Object.freeze({ read, segment, entities, quotes, attribute });
