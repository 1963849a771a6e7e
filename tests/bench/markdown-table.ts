import type { BenchRow } from './bench-row.ts';

const head = ['what', 'ours', 'compared with', 'that', 'ratio', 'runs'];

function milliseconds(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ms`;
}

const cells = ({ what, oursMs, peer, peerMs, ratio, runs }: BenchRow): readonly string[] => [
  what,
  milliseconds(oursMs),
  peer,
  milliseconds(peerMs),
  `${ratio.toFixed(1)} ×`,
  String(runs),
];

/** A table that reads well in a terminal and can be put into a page of docs/ as it is. */
export function markdownTable(rows: readonly BenchRow[]): string {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const [first, ...rest] = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [first, rule, ...rest].join('\n');
}
