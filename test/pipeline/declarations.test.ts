import { expect, test } from 'vitest';
import { documentFrom } from '../../pipeline/library/documents.js';
import { order, isSource } from '../../pipeline/plan/order.js';
import { sharedModels } from '../../stages/model/store.js';
import type { StageOptions } from '../../stages/stage.js';
import { article } from './articles.js';

test('every stage declares the models it loads, heeds declared options alone and leaves its input as it was', () => {
  const known: readonly (keyof StageOptions)[] = ['cleanText', 'minScore', 'minConfidence', 'lexicons'];
  let record: object = documentFrom({ id: 'a', text: article(3) });
  for (const stage of order) {
    if (isSource(stage)) continue;
    const before = new Set(sharedModels().keys());
    const asked = new Set<string>();
    const options = new Proxy<StageOptions>(
      { cleanText: false },
      {
        get: (target, name) => {
          asked.add(String(name));
          return target[name as keyof StageOptions];
        },
      },
    );
    const input = JSON.stringify(record);
    const made = stage.setup(options)(record as never);
    expect(JSON.stringify(record)).toBe(input);
    for (const name of sharedModels().keys()) if (!before.has(name)) expect(stage.resources).toContain(name);
    for (const name of asked) expect(stage.options ?? known).toContain(name);
    for (const key of stage.requires) expect(record).toHaveProperty(key);
    for (const key of Object.keys(made)) expect(['id', ...stage.adds, ...Object.keys(record)]).toContain(key);
    expect(stage.schema.safeParse(made).error).toBeUndefined();
    record = made;
  }
});
