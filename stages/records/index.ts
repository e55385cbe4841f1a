export * from './attribute.js';
export * from './entities.js';
export * from './layout.js';
export * from './quotes.js';
export * from './read.js';
export * from './segment.js';
export * from './span.js';
