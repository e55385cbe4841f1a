import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packModel } from '../../../stages/model/store.js';
import { RESOLUTION_FEATURES } from '../../../stages/resolution/features.js';
import type { TrainArguments, Trainer } from '../trainer.js';
import { fitResolution } from './fit.js';
import { readData, SILVER } from './readData.js';

/** Learns who pronouns and descriptions stand for, from JSONL with hand-made chains and articles parsed by a program. */
export const trainer: Trainer = {
  name: 'resolution',
  summary: 'who a pronoun or description stands for: a softmax ranker over hashed features',
  options: [{ flags: '--silver <n>', description: 'how many parsed articles to use', default: String(SILVER) }],
  run: (args) => train(args),
};

function train(args: TrainArguments): void {
  const { weights, scale } = fitResolution(readData(args.data, Number(args.options['silver'])), args);
  const file = path.join(args.output, 'resolution.bin');
  const model = { name: 'resolution', features: RESOLUTION_FEATURES, settings: { scale }, arrays: { weights } };
  writeFileSync(file, packModel(model));
  args.log(`${file}: ${statSync(file).size} bytes`);
}
