import type { Attribution, Quote, Span } from '../../stages/records/index.js';
import { clip, oneLine, type Style } from './style.js';

/** Something said, with or without a speaker yet. */
export type AnyQuote = Quote & Partial<Attribution>;

/** "q3 mixed 0.82  Jane Roe (person)  ← “she” said" and why. */
export function quoteLines(quote: AnyQuote, style: Style): string[] {
  const { id, kind, cue, source, score, flags } = quote;
  const head = [style.bold(id), kind, speakerText(quote, style), tagText(source, cue, style)];
  const flagText = flags?.length ? style.dim(`  [${flags.join(', ')}]`) : '';
  const lines = [`${head.filter(Boolean).join('  ')}${flagText}`];
  const { evidence, confidence } = quote;
  if (!evidence) return [`${lines[0]}  ${style.dim(`score ${score.toFixed(2)}`)}`];
  const numbers = `confidence ${confidence!.toFixed(2)}, score ${score.toFixed(2)}`;
  const chain = (evidence.chain ?? []).map((span) => `“${clip(oneLine(span.text), 40)}”`).join(' → ');
  const weights = (evidence.features ?? []).map(({ name, weight }) => `${name} ${weight.toFixed(2)}`).join(', ');
  const why = [numbers, `by ${evidence.rule}`, chain, weights].filter(Boolean).join('; ');
  return [...lines, style.dim(`    ${why}`)];
}

function speakerText({ speaker, speakers, candidate }: AnyQuote, style: Style): string {
  if (speaker === undefined) return '';
  if (speaker) return (speakers ?? [speaker]).map(({ name, type }) => `${style.name(name)} (${type})`).join(' and ');
  const guess = candidate ? style.dim(` perhaps ${candidate.name}`) : '';
  return `${style.warn('no speaker')}${guess}`;
}

function tagText(source: Span | null, cue: Span | null, style: Style): string {
  const parts = [
    source ? `“${clip(oneLine(source.text), 60)}”` : '',
    cue ? style.cue(clip(oneLine(cue.text), 40)) : '',
  ].filter(Boolean);
  return parts.length > 0 ? `← ${parts.join(' ')}` : '';
}
