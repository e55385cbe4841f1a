import { formatBytes, formatCount, formatDuration, formatTable } from '../progress/format.js';
import { program } from '../progress/program.js';
import type { RunSummary, StageSummary } from '../run/summary.js';

/** What a run came to, for people, and where to look next. */
export function closingTable(summary: RunSummary): string {
  const { output, stages, status, seconds } = summary;
  const head = ['stage', 'documents', 'reused', 'errors', 'size', ''];
  const table = formatTable([head, ...stages.map(row)]);
  const title =
    status === 'up-to-date'
      ? `Nothing to do: ${output}/ is up to date.`
      : `${counted(summary.documents, 'document')} in ${formatDuration(seconds)} to ${output}/`;
  return [title, '', table, '', ...advice(summary)].join('\n');
}

function row(stage: StageSummary): string[] {
  const { documents, reused, errors, bytes, status } = stage;
  const note = status === 'up-to-date' ? 'up to date' : '';
  return [stage.stage, formatCount(documents), formatCount(reused), formatCount(errors), formatBytes(bytes), note];
}

function advice({ output, stages, documents, errors, warnings }: RunSummary): string[] {
  const files = stages
    .filter((stage) => stage.errors + stage.warnings > 0)
    .map((stage) => `${stage.stage}.errors.jsonl`);
  const lost = [
    errors > 0 ? `${counted(errors, 'document')} ended in errors` : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
  ].filter(Boolean);
  return [
    ...(documents + errors === 0 ? [`No document was found in the input; what is read: ${program('run')} --help`] : []),
    ...(lost.length > 0 ? [`${lost.join(', ')}: see ${files.join(', ')}.`] : []),
    `Look at it:  ${program('inspect')} --output ${output}`,
  ];
}

const counted = (count: number, thing: string): string => `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`;
