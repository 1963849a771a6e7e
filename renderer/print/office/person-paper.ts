import type { PersonFile } from '../../../shared/domain/privacy/person-file.ts';
import { paperText } from '../paper/paper-text.ts';
import type { OfficeBlock, OfficeSheet } from './office-form-schema.ts';
import { personParticulars, personSections, type PersonSection } from './person-sections.ts';

function blockOf({ title, columns, rows }: PersonSection): OfficeBlock {
  const empty = [{ cells: [paperText('privacy.paper.none'), ...columns.slice(1).map(() => '')] }];
  return {
    kind: 'table',
    caption: title,
    columns: columns.map((column) => ({ title: column })),
    rows: rows.length === 0 ? empty : rows.map((cells) => ({ cells: [...cells] })),
  };
}

/** 个人信息查询单: what the office holds of one person, given to himself alone (个人信息保护法 art. 45). */
export function personPaper(file: PersonFile, unit: string): OfficeSheet {
  const known = personParticulars(file);
  return {
    orientation: 'portrait',
    title: paperText('privacy.paper.title'),
    subtitle: paperText('privacy.paper.subtitle'),
    heads: [paperText('privacy.paper.unit', { unit })],
    blocks: [
      { kind: 'facts', rows: [known.slice(0, 3), known.slice(3)] },
      ...personSections(file).map(blockOf),
      { kind: 'note', lines: [paperText('privacy.paper.given')] },
      {
        kind: 'signs',
        lines: [
          paperText('privacy.paper.clerk'),
          paperText('privacy.paper.receiver'),
          paperText('privacy.paper.date'),
        ],
      },
    ],
  };
}
