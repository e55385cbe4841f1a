import type { Span } from '../../../stages/records/index.js';
import { rangeOf, type Scene } from '../../../stages/attribute/scene/scene.js';
import { speakingMentions } from '../../../stages/attribute/mentions/sourceMention.js';
import type { GoldAttributions, GoldQuote } from '../../evaluate/gold.js';
import { words } from '../../evaluate/measures.js';
import { judgeSpeaker } from '../../evaluate/speakerNames.js';
import type { SpeakerArticle } from './articles.js';
import type { Answer } from './examples.js';

/** For every quote of a scene, annotated or found: the mentions inside the source of the annotated attribution it is. */
export function answersFromSources(scene: Scene, text: string, gold: GoldAttributions): (Answer | undefined)[] {
  return scene.quotes.map(({ quote }) => {
    const attribution = attributionOf(quote.content, gold);
    const [start, end] = attribution?.source?.[0] ?? [0, 0];
    if (start >= end) return undefined;
    const answer = answerIn(scene, start, end, text);
    return answer ?? (quote.source ? { places: new Set<number>(), entity: -1, nobody: true } : undefined);
  });
}

type GoldAttribution = GoldAttributions['attributions'][number];

/** The annotated attribution whose content has most in common with the spans, at least half of both. */
function attributionOf(content: readonly Span[], gold: GoldAttributions): GoldAttribution | undefined {
  let best: GoldAttribution | undefined;
  let most = 0.5;
  const size = content.reduce((sum, s) => sum + s.end - s.start, 0);
  for (const a of gold.attributions) {
    let common = 0;
    let own = 0;
    for (const [start, end] of a.content) {
      own += end - start;
      for (const s of content) common += Math.max(0, Math.min(end, s.end) - Math.max(start, s.start));
    }
    const share = common / (size + own - common || 1);
    if (share >= most) {
      most = share;
      best = a;
    }
  }
  return best;
}

function answerIn(scene: Scene, start: number, end: number, text: string): Answer | undefined {
  const [from, to] = rangeOf(scene.tokens, { start, end, text: text.slice(start, end) });
  const [first] = speakingMentions(scene, from, to);
  if (!first) return undefined;
  const places = new Set<number>();
  scene.places.forEach((p, i) => {
    if (p.from < to && p.to > from && p.entity === first.entity) places.add(i);
  });
  return { places, entity: first.entity, nobody: false };
}

/** A found quote's place in the gold: the speech it stands for, or undefined where the gold has none (a false find). */
export function goldOf(scene: Scene, article: SpeakerArticle): (GoldQuote | undefined)[] {
  const out: (GoldQuote | undefined)[] = Array.from({ length: scene.quotes.length });
  article.quotes.forEach((gold) => {
    let best = -1;
    let most = 0.5;
    for (const { quote, index } of scene.quotes) {
      if (quote.kind === 'indirect') continue;
      for (const span of quote.quoted.length > 0 ? quote.quoted : quote.content) {
        const common = Math.min(span.end, gold.end) - Math.max(span.start, gold.start);
        const share = common / (span.end - span.start + gold.end - gold.start - common);
        if (share >= most) {
          most = share;
          best = index;
        }
      }
    }
    if (best < 0 || out[best]?.label === 'speech') return;
    out[best] = gold;
  });
  return out;
}

/** Answers by the speakers' names: every mention of an entity that the strict comparison accepts. */
export function answersFromNames(scene: Scene, gold: readonly (GoldQuote | undefined)[]): (Answer | undefined)[] {
  return scene.quotes.map(({ index }) => {
    const q = gold[index];
    if (!q || q.label !== 'speech') return undefined;
    return q.speaker === null || q.speaker === undefined || q.speaker === 'unknown'
      ? { places: new Set<number>(), entity: -1, nobody: true }
      : named(scene, q);
  });
}

function named(scene: Scene, gold: GoldQuote): Answer | undefined {
  const right = rightEntities(scene, gold);
  if (right.size === 0) return undefined;
  const places = new Set<number>();
  scene.places.forEach((p, i) => {
    if (right.has(p.entity)) places.add(i);
  });
  return { places, entity: [...right][0]!, nobody: false };
}

/** Entities whose name the strict comparison accepts; where none does, those whose name it accepts leniently. */
function rightEntities(scene: Scene, gold: GoldQuote): Set<number> {
  const strict = new Set<number>();
  const lenient = new Set<number>();
  scene.entities.forEach((e, i) => {
    if (words(e.name).length === 0) return;
    const judged = judgeSpeaker(e.name, gold);
    if (judged.strict) strict.add(i);
    else if (judged.lenient) lenient.add(i);
  });
  return strict.size > 0 ? strict : lenient;
}
