import { paperText } from '../paper/paper-text.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

const columns: Block<'table'>['columns'] = [
  { title: paperText('carry.register.at'), width: 32 },
  { title: paperText('carry.register.direction'), width: 14, align: 'center' },
  { title: paperText('carry.facts.device'), width: 44 },
  { title: paperText('carry.facts.serial'), width: 16, align: 'center' },
  { title: paperText('carry.facts.rows') },
  { title: paperText('carry.register.by'), width: 22 },
  { title: paperText('carry.register.sha256'), width: 64 },
];

/** U盘交换登记簿: what was carried to and from an office, for its files; `rows` in the order of the columns. */
export const packageRegisterPaper = (
  unit: string,
  at: string,
  rows: readonly (readonly string[])[],
): OfficeSheet => ({
  orientation: 'landscape',
  title: paperText('carry.register.paperTitle'),
  subtitle: '',
  heads: [paperText('carry.register.paperUnit', { unit, at })],
  blocks: [
    { kind: 'table', columns, rows: rows.map((cells) => ({ cells: [...cells] })) },
    { kind: 'signs', lines: [paperText('carry.register.sign')] },
  ],
});
