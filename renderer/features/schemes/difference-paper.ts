import type { SchemeChange } from '../../../shared/domain/diff-schemes.ts';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { OfficeSheet } from '../../print/office/office-form-schema.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { changeRows } from './change-rows.ts';

const headOf = (scheme: Scheme) => ({
  name: scheme.name,
  version: scheme.version,
  check: schemeHash(scheme).slice(0, 16),
});

/** 评分方案对比表: what changes between two versions, each line in words, to be signed by who decides. */
export const differencePaper = (
  before: Scheme,
  after: Scheme,
  changes: readonly SchemeChange[],
): OfficeSheet => ({
  orientation: 'landscape',
  title: paperText('schemes.paper.title'),
  subtitle: '',
  heads: [paperText('schemes.paper.before', headOf(before)), paperText('schemes.paper.after', headOf(after))],
  blocks: [
    {
      kind: 'table',
      columns: [
        { title: paperText('schemes.change.place'), width: 58 },
        { title: paperText('schemes.change.what'), width: 30 },
        { title: paperText('schemes.change.before') },
        { title: paperText('schemes.change.after') },
      ],
      rows: changeRows(changes, paperText).map((row) => ({
        cells: [row.place, row.what, row.before || '—', row.after || '—'],
      })),
    },
    { kind: 'note', lines: [paperText('schemes.paper.footer', { count: changes.length })] },
    {
      kind: 'signs',
      lines: [
        paperText('schemes.paper.maker'),
        paperText('schemes.paper.checker'),
        paperText('schemes.paper.approver'),
        paperText('schemes.paper.date'),
      ],
    },
  ],
});
