import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { Party } from '../../../shared/schema/sheet.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { sheetStanding } from '../../data/sheet-standing.ts';
import type { TownshipSummaryRow } from '../../print/office/township-summary-paper.ts';
import { paperText } from '../../print/paper/paper-text.ts';

/** The total of what has been handed in; a draft is nobody's word yet. */
function totalOf(line: CandidacyLine, scheme: Scheme, party: Party): string {
  const standing = sheetStanding(line, scheme, party);
  return standing.kind === 'submitted' ? formatTotal(standing.total) : '';
}

/** What was proposed or upheld against the candidate, by the items' codes. */
export const vetoText = ({ cases }: CandidacyLine): string =>
  cases
    .flatMap(({ detail }) => {
      if (detail.kind !== 'veto' || detail.decision === 'dismissed') return [];
      const key = detail.decision === 'upheld' ? 'upheld' : 'proposed';
      return [paperText(`officeForms.township.${key}`, { code: detail.item })];
    })
    .join('、');

/** The lines of 乡镇汇总表, in the order of the list. */
export const townshipSummaryRows = (
  lines: readonly CandidacyLine[],
  scheme: Scheme,
): readonly TownshipSummaryRow[] =>
  lines.map((line) => {
    const { appointment, sheets } = line;
    const self = totalOf(line, scheme, 'self');
    return {
      unit: line.unit,
      name: line.name,
      role: appointment ? paperText(`common.roles.${appointment.role}`) : '',
      time: appointment ? paperText(appointment.fullTime ? 'common.fullTime' : 'common.partTime') : '',
      self,
      township: totalOf(line, scheme, 'township'),
      veto: vetoText(line),
      opinion: sheets.find(({ party }) => party === 'township')?.opinion ?? '',
      note: self === '' ? paperText('officeForms.township.noSelf') : '',
    };
  });
