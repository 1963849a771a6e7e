import { formatTotal } from '../../../shared/domain/format-points.ts';
import { meanText } from '../../../shared/domain/mean-text.ts';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { candidacyLines } from '../../data/candidacy-lines.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { Block, OfficeSheet } from '../../print/office/office-form-schema.ts';

const points = (value: number | null): string => (value === null ? '' : formatTotal(value));

const columns: Block<'table'>['columns'] = [
  { title: paperText('cycles.archive.paper.rank'), width: 13, align: 'center' },
  { title: paperText('cycles.archive.paper.township'), width: 34 },
  { title: paperText('cycles.archive.paper.union') },
  { title: paperText('cycles.archive.paper.name'), width: 20 },
  { title: paperText('cycles.archive.paper.role'), width: 20 },
  { title: paperText('cycles.archive.paper.self'), width: 18, align: 'end' },
  { title: paperText('cycles.archive.paper.townshipTotal'), width: 18, align: 'end' },
  { title: paperText('cycles.archive.paper.panel'), width: 24, align: 'end' },
  { title: paperText('cycles.archive.paper.total'), width: 20, align: 'end' },
  { title: paperText('cycles.archive.paper.level'), width: 20, align: 'center' },
];

/** 评定结果汇总表 of a year from its stored results, by rank; those without one come last. */
export function resultListOf(documents: CycleDocuments, results: readonly Result[], at: string): OfficeSheet {
  const { cycle, scheme, orgUnits } = documents;
  const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]));
  const levels = new Map(scheme.levels.map(({ code, name }) => [code, name]));
  const rows = candidacyLines(documents)
    .flatMap((line) => {
      const outcome = outcomes.get(line.id);
      return outcome ? [{ line, outcome }] : [];
    })
    .toSorted((a, b) => (a.outcome.rank ?? Infinity) - (b.outcome.rank ?? Infinity) || 0)
    .map(({ line, outcome: { rank, self, township, panel, total, level, status } }) => ({
      cells: [
        rank === null ? '' : String(rank),
        line.township,
        line.unit,
        line.name,
        line.appointment ? paperText(`common.roles.${line.appointment.role}`) : '',
        points(self),
        points(township),
        meanText(panel) ?? '',
        points(total),
        level === null ? paperText(`common.status.${status}`) : (levels.get(level) ?? level),
      ],
    }));
  const unit = orgUnits.find(({ kind }) => kind === 'city')?.unionName ?? '';
  const facts = { scheme: `${scheme.name} v${scheme.version}`, at, count: rows.length };
  return {
    orientation: 'landscape',
    title: paperText('cycles.archive.paper.title', { unit, year: cycle.year }),
    subtitle: '',
    heads: [paperText('cycles.archive.paper.facts', facts)],
    blocks: [
      { kind: 'table', columns, rows },
      { kind: 'signs', lines: [paperText('cycles.archive.paper.sign')] },
    ],
  };
}
