import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspect, type InspectRequest } from '../../pipeline/inspect/inspect.js';
import { styleFor } from '../../pipeline/inspect/style.js';
import { writeArticles } from './articles.js';
import { scratch } from '../scratch.js';
import { whosaid } from './whosaid.js';

describe('inspect', () => {
  const folder = scratch();
  const output = path.join(folder, 'output');
  beforeAll(() => {
    writeArticles(path.join(folder, 'pages'), 6);
    whosaid(['run', '--clean-text', '--input', path.join(folder, 'pages'), '--output', output, '--quiet']);
  });
  const lines = async (request: Partial<InspectRequest>, isTTY = false, env = {}): Promise<string> => {
    const out: string[] = [];
    for await (const text of inspect({ output, ...request }, styleFor({ isTTY }, env))) out.push(text);
    return out.join('\n');
  };

  it('prints an overview', async () => {
    const text = await lines({});
    expect(text).toMatch(
      /^6 documents\n\d+ quotes: \d+ direct, \d+ mixed, \d+ indirect\n\d+ \(\d+ %\) without a speaker/,
    );
    for (const stage of ['read', 'segment', 'entities', 'quotes', 'attribute'])
      expect(text).toMatch(new RegExp(`^${stage} +6 +0 +just now +(up to date|made by another version)$`, 'm'));
    expect(JSON.parse(await lines({ json: true }))).toMatchObject({ documents: 6, stage: 'attribute' });
  });

  it('prints an article with its quotes in context, coloured on a terminal alone', async () => {
    const plain = await lines({ id: '0002' });
    expect(plain).toContain('⟦q');
    expect(plain).toMatch(/confidence [01]\.\d\d, score [01]\.\d\d; by /);
    expect(plain).not.toContain('\u001B[');
    expect(await lines({ id: '0002' }, true)).toContain('\u001B[');
    expect(await lines({ id: '0002' }, true, { NO_COLOR: '1' })).toBe(plain);
    expect(JSON.parse(await lines({ id: '0002.txt', json: true }))).toMatchObject({ id: '0002.txt' });
  });

  it('prints the quotes that match', async () => {
    const all = (await lines({ kind: 'direct', limit: 100, json: true })).split('\n');
    expect(all.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(all.map(() => 'direct'));
    expect((await lines({ kind: 'direct', limit: 2, json: true })).split('\n')).toHaveLength(2);
    const [one] = (await lines({ speaker: 'RAMAN', limit: 1, json: true })).split('\n');
    expect((JSON.parse(one!) as { speaker: { name: string } }).speaker.name).toContain('Raman');
    for (const line of (await lines({ unattributed: true, json: true })).split('\n').filter(Boolean))
      expect(JSON.parse(line)).toMatchObject({ speaker: null });
  });

  it('says where no quote matches, and where not all are shown', async () => {
    expect(await lines({ speaker: 'nobody at all' })).toBe('No quote matches.');
    expect(await lines({ speaker: 'nobody at all', json: true })).toBe('');
    expect(await lines({ kind: 'direct', limit: 1 })).toMatch(/There are more: .*--limit/);
    expect(await lines({ kind: 'direct', limit: 1000 })).not.toContain('There are more');
  });

  it('lists the records of a stage', async () => {
    expect((await lines({ stage: 'read', limit: 6 })).split('\n')).toHaveLength(6);
    const three = (await lines({ stage: 'read', limit: 3 })).split('\n');
    expect(three).toHaveLength(4);
    expect(three.at(-1)).toContain('There are more');
    expect(await lines({ stage: 'segment' })).toMatch(/^0000\.txt .*\d+ paragraphs$/m);
  });

  it.each<[Partial<InspectRequest>, string]>([
    [{ id: 'nobody' }, 'no document has it'],
    [{ id: '000' }, 'it may mean `0000.txt`, `0001.txt`'],
    [{ stage: 'nonsense' }, 'Expected a stage'],
    [{ output: '/no/such/folder' }, 'There are no results in /no/such/folder.'],
  ])('says what is wrong with %j', async (request, message) => {
    await expect(lines(request)).rejects.toThrow(message);
  });
});
