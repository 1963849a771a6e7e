import { formatRate } from '../../../shared/domain/format-rate.ts';
import type { SubjectKind } from '../../../shared/schema/subject.ts';
import { checkCode } from '../../print/paper/check-code.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { TableColumn, TableSheet } from '../../spreadsheet/table-sheet.ts';
import type { RosterRow } from './roster-rows.ts';

/** The year and the scheme's version that the list was made under; null where no year has begun. */
export interface RosterYear {
  readonly year: number;
  readonly schemeKey: string;
}

const count = (label: string): TableColumn => ({ label, kind: 'integer', width: 10 });
const text = (label: string, width: number): TableColumn => ({ label, kind: 'text', width });

const columnsOf = (subject: SubjectKind): readonly TableColumn[] => [
  count(paperText('notice.column.no')),
  text(paperText('roster.column.township'), 16),
  text(paperText('roster.column.union'), 44),
  text(paperText('roster.column.enterprise'), 36),
  text(paperText(subject === 'site' ? 'common.roles.keeper' : 'roster.column.chair'), 12),
  count(paperText('roster.column.employees')),
  count(paperText('roster.column.members')),
  count(paperText('roster.column.verified')),
  text(paperText('rates.join'), 12),
  text(paperText('rates.verified'), 12),
  text(paperText('roster.column.workers'), 24),
  text(paperText('roster.column.status'), 10),
];

/** 花名册 of what the screen lists, without anybody's ID, phone or bank number. */
export function rosterTable(
  rows: readonly RosterRow[],
  subject: SubjectKind,
  cycle: RosterYear | null,
): TableSheet {
  const cells = rows.map(({ township, unit, enterprise, chair, union, rates, workers }, place) => [
    place + 1,
    township,
    unit,
    enterprise,
    chair,
    union.membership?.employees ?? null,
    union.membership?.members ?? null,
    union.membership?.verified ?? null,
    rates.kind === 'known' ? formatRate(rates.join) : null,
    rates.kind === 'known' ? formatRate(rates.verified) : null,
    workers.length === 0 ? null : workers.join('、'),
    paperText(`roster.status.${union.status}`),
  ]);
  const title = paperText('roster.title', { context: subject });
  const check = checkCode(JSON.stringify(cells));
  return {
    name: title.slice(0, 31),
    title: cycle ? paperText('roster.exportTitle', { year: cycle.year, title }) : title,
    columns: columnsOf(subject),
    rows: cells,
    notes: [
      cycle
        ? paperText('letter.origin', { scheme: cycle.schemeKey, check })
        : paperText('roster.exportCheck', { check }),
    ],
    orientation: 'landscape',
  };
}
