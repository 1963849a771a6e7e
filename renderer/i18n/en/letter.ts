import type { SameKeys } from '../same-keys.ts';
import type { letter as source } from '../zh-cn/letter.ts';

export const letter: SameKeys<typeof source> = {
  ok: 'Print',
  docx: 'Export as Word document',
  docxHint:
    'To change the words, export it and open it with WPS or Word; its layout is close to that of the print. The imprint stands at the foot of the last page; see after changes that this is an even one.',
  head: 'Head',
  heads: { none: 'Without a head', red: 'Print the red head', preprinted: 'Paper with a printed red head' },
  mark: 'Name in the head',
  lineAt: 'Red line below the edge of the paper (mm)',
  lineAtHint: 'For printed paper: measure where its red line stands. The title begins two lines below it.',
  withImprint: 'Print the imprint',
  copyTo: 'Copies to',
  copyToHint: 'e.g. the trade union of Handan',
  printer: 'Printed by',
  printedOn: 'Printed on',
  face: { title: 'Xiaobiaosong', body: 'Fangsong', kai: 'Kaiti', hei: 'Heiti' },
  missing: 'Not installed on this PC: {{faces}}',
  missingHint:
    'Songti takes the place of a missing face; lines and positions stay. For an official issue install the faces that the office has bought first.',
  numbers: 'This letter holds what looks like a number of a person; check it before you print',
  place: { title: 'Title', text: 'Text', list: 'List' },
  number: { idNumber: 'ID number', mobile: 'mobile number', account: 'bank account' },
  allFaces: 'All faces of an official letter are installed.',
  defaultMark: '{{unit}}文件',
  defaultPrinter: '{{unit}} office',
  enclosed: 'Enclosed: {{name}}',
  enclosure: 'Enclosure',
  copied: 'Copies: {{names}}.',
  printed: 'Printed on {{date}}',
  listTitle: 'Levels of the year {{year}}',
  listTitle_worker: 'Levels of {{subject}} in {{year}}',
  listTitle_site: 'Levels of {{subject}} in {{year}}',
  origin: 'Scheme {{scheme}}　check code {{check}}',
};
