import { mkdirSync, writeFileSync } from 'node:fs';
import { dataFile } from '../../stages/dataFolder.js';
import { schemaFiles } from './schemaFiles.js';

/** `npm run schemas`: writes `data/schemas/` anew. */
mkdirSync(dataFile('schemas'), { recursive: true });
for (const [name, content] of schemaFiles()) writeFileSync(dataFile(`schemas/${name}`), content);
