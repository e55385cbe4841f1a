import { bucket, type FeatureSet } from './featureSet.js';
import type { PageLine } from './pageLine.js';
import type { PageView } from './pageView.js';

/** Where line `i` stands to body and title (`title` is its line, -1 if it is not known), and what stands around it. */
export function placeFeatures(view: PageView, i: number, title: number, features: FeatureSet): void {
  const line = view.lines[i] as PageLine;
  features.add('to body', bucket(view.first - i));
  features.add('to end', i > view.first ? bucket(i - view.last) : -99);
  if (title >= 0) features.add('to title', bucket(i - title));
  features.add('between', title >= 0 && i > title && i <= view.first ? 1 : 0);
  features.add('in body', line.inBody ? 1 : 0);
  features.add('next', view.lines[i + 1]?.looks ?? 'none');
  features.add('previous', view.lines[i - 1]?.looks ?? 'none');
  const before = view.lines[i - 1]?.key ?? '';
  features.add('previous words', before.length < 30 ? before : '');
  features.add('bullet', line.bullet ? 1 : 0);
  if (!line.block) return;
  for (const word of line.classWords(3)) features.add('class', word);
  features.add('tag', line.tags(1)[0] ?? '');
}
