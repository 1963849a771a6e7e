import type { SameKeys } from '../same-keys.ts';
import type { selfForms as source } from '../zh-cn/self-forms.ts';

export const selfForms: SameKeys<typeof source> = {
  export: 'Export forms ({{count}})',
  exportHint: 'One spreadsheet for each listed person who has not handed in a self sheet, in one zip',
  exporting: 'Exporting: {{done}} / {{total}}',
  zipFile: 'self-assessments-{{year}}-{{count}}.zip',
  import: 'Import forms',
  importTitle: 'Import filled self-assessments',
  drop: 'Drop filled forms here or click to choose; many at once',
  dropHint: 'Only .xlsx forms exported by this program; a whole zip of them may be dropped too',
  reading: 'Reading: {{done}} / {{total}}',
  results: 'What was found',
  column: { file: 'File', name: 'Name', state: 'Result', what: 'Content' },
  state: { ready: 'ready', faulty: 'wrong cells', refused: 'refused' },
  cell: '{{cell}}: ',
  answers: '{{count}} items filled in. ',
  missing: '{{count}} still empty: {{items}}. They can be filled in on the score sheet.',
  records: 'Earlier imports of forms that nobody has changed since can be taken back: ',
  again: 'Choose other files',
  take: 'Import {{count}}',
  taken: '{{count}} forms imported as drafts; check and submit them.',
  undone: 'The import was taken back.',
  kept: '{{count}} sheets have been submitted since and stay; the others are as before.',
};
