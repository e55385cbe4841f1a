import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '../../../stages/segment/features/page.js';
import { detectLanguage } from '../../../stages/segment/metadata/index.js';
import { pageOf } from '../../../stages/segment/pageOf.js';
import { cleanCharacters } from '../../../stages/read/decode/cleanCharacters.js';
import { blankMarkup } from '../../../stages/read/markup/blankMarkup.js';
import { renderHtml } from '../../../stages/read/html/renderHtml.js';
import { hashString } from '../../../stages/model/hash.js';
import { TrainingDataError } from '../trainer.js';
import { random } from '../random.js';
import { augment, VARIANTS } from './augment.js';
import { bareText } from './bareText.js';
import { goldLabels } from './goldLabels.js';
import { shinglesOf, type Shingles } from './shingles.js';
import { siteOf } from './site.js';
import { jsonObject } from '../jsonObject.js';

/** One page in one rendering, with what should be found in it. */
export interface Sample {
  readonly id: string;
  readonly site: string;
  /** Name of the data folder. */
  readonly corpus: string;
  readonly rendering: string;
  /** Made by `augment`: learned from, never measured on. */
  readonly made: boolean;
  readonly english: boolean;
  readonly page: Page;
  readonly labels: Float32Array;
  readonly weights: Float32Array;
  readonly gold: Shingles;
}

interface GoldPage {
  readonly id: string;
  readonly url?: string;
  readonly body: string | readonly { readonly text: string }[];
}

const LARGE = 200;
/** A bare copy counts for less than a page as it was found. */
const BARE_WEIGHT = 0.6;

/** Reads a data folder: `gold.jsonl` and one folder a rendering, `<rendering>/<id>.txt`; of more than 200 pages only each `every`th. */
export function readSamples(folder: string, kind: 'dump' | 'html', every = 1): Sample[] {
  const file = path.join(folder, 'gold.jsonl');
  if (!existsSync(file)) throw new TrainingDataError('expected a file of gold bodies, found none', file);
  const all = readGold(file);
  const gold = all.length > LARGE ? all.filter((_, i) => i % every === 0) : all;
  const corpus = path.basename(folder);
  if (kind === 'html') return gold.flatMap((page) => htmlSample(page, folder, corpus));
  const renderings = readdirSync(folder, { withFileTypes: true })
    .map((entry) => entry.name)
    .filter((name) => name !== 'html' && name !== 'gold.jsonl' && !name.startsWith('.'))
    .toSorted();
  return gold.flatMap((page) => samplesOf(page, folder, renderings, corpus));
}

function readGold(file: string): GoldPage[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    const page = jsonObject<GoldPage>(line, file, i + 1);
    if (!page.id || !page.body) throw new TrainingDataError('expected `id` and `body`', file, i + 1);
    return [page as GoldPage];
  });
}

function samplesOf(page: GoldPage, folder: string, renderings: readonly string[], corpus: string): Sample[] {
  const body = bodyOf(page);
  const common = knownOf(page, body, corpus);
  const out: Sample[] = [];
  let block: string | undefined;
  for (const rendering of renderings) {
    const file = path.join(folder, rendering, `${page.id}.txt`);
    if (!existsSync(file)) continue;
    const text = blankMarkup(cleanCharacters(readFileSync(file, 'utf8'), false));
    if (rendering.includes('resiliparse') || block === undefined) block = text;
    out.push({ ...common, rendering, made: false, ...labelled({ text }, body) });
  }
  if (block === undefined) return out;
  const variant = VARIANTS[(hashString(`variant ${page.id}`) >>> 0) % VARIANTS.length]!;
  const text = augment(block, variant, page.id);
  const said = variant === 'cipher' ? augment(body, variant, page.id) : body;
  out.push({
    ...common,
    rendering: variant,
    made: true,
    ...labelled({ text }, said),
  });
  return [...out, ...bareSamples(out, block, body)];
}

/** Copies with little or nothing around the article: one of a real rendering, one as if pasted by hand. Their gold is what is left of it. */
function bareSamples(samples: readonly Sample[], block: string, body: string): Sample[] {
  const next = random(hashString(`bare ${samples[0]!.id}`));
  const real = samples.filter((sample) => !sample.made);
  const one = real[Math.floor(next() * real.length)]!;
  const pasted = labelled({ text: augment(block, 'pasted', one.id) }, body);
  return [one, { ...one, ...pasted }].flatMap(({ page, labels, ...rest }, i) => {
    const text = bareText(page, labels, next);
    if (text === '') return [];
    const copy = labelled({ text }, body);
    const left = copy.page.lines
      .filter((_, k) => copy.labels[k]! > 0.5)
      .map(({ start, end }) => text.slice(start, end));
    const rendering = i === 0 ? 'bare' : 'bare-pasted';
    const weights = copy.weights.map((weight) => weight * BARE_WEIGHT);
    return left.length === 0 ? [] : [{ ...rest, rendering, ...copy, weights, gold: shinglesOf(left.join('\n')) }];
  });
}

function htmlSample(page: GoldPage, folder: string, corpus: string): Sample[] {
  const html = htmlOf(page, folder);
  if (html === undefined) return [];
  const body = bodyOf(page);
  const common = knownOf(page, body, corpus);
  return [{ ...common, rendering: 'html', made: false, ...labelled(renderHtml(html), body) }];
}

/** What all samples of a page have in common. */
function knownOf(
  { id, url }: GoldPage,
  body: string,
  corpus: string,
): Pick<Sample, 'id' | 'site' | 'corpus' | 'gold' | 'english'> {
  return { id, site: siteOf(url ?? id), corpus, gold: shinglesOf(body), english: isEnglish(body) };
}

function htmlOf(page: GoldPage, folder: string): string | undefined {
  const file = ['.html.gz', '.html'].map((ending) => path.join(folder, 'html', page.id + ending)).find(existsSync);
  if (file === undefined) return undefined;
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function bodyOf({ body }: GoldPage): string {
  return typeof body === 'string' ? body : body.map((part) => part.text).join('\n');
}

function isEnglish(body: string): boolean {
  return detectLanguage([body], body) === 'en';
}

function labelled(record: Parameters<typeof pageOf>[0], body: string): Pick<Sample, 'page' | 'labels' | 'weights'> {
  const page = pageOf(record);
  const labels = goldLabels(record.text, page.lines, body);
  return { page, labels, weights: weightsOf(page, labels) };
}

/** A line weighs as much as its words move the page's score; all pages weigh the same. */
function weightsOf(page: Page, labels: Float32Array): Float32Array {
  const { first } = page.words;
  let good = 0;
  let bad = 0;
  const out = Float32Array.from(labels, (label, i) => {
    const weight = 3 + Math.min(80, first[i + 1]! - first[i]!);
    good += weight * label;
    bad += weight * (1 - label);
    return weight;
  });
  const scale = 200 / (good + 0.5 * bad || 1);
  return out.map((weight) => weight * scale);
}
