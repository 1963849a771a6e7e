import { formatPoints } from '../../../shared/domain/format-points.ts';
import { shownValue } from '../../../shared/domain/masking/masking-policy.ts';
import type { QualificationSummaryRow } from '../../print/office/qualification-summary-paper.ts';
import { monthOf } from '../../print/office/applicant.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { FormsOffice } from './forms-office.ts';

/** Who holds a 资格证书 of this year, by its number, with what the roster knows of the holder today. */
export function qualificationRows({
  documents,
  outcomes: { certificates },
}: FormsOffice): readonly QualificationSummaryRow[] {
  const people = new Map(documents.people.map((person) => [person.id, person]));
  const townships = new Map(documents.orgUnits.map(({ id, name }) => [id, name]));
  const posts = new Map(
    documents.unions.flatMap(({ officers }) => officers.map((post) => [post.personId, post])),
  );
  return certificates
    .filter(
      ({ kind, status, content }) =>
        kind === 'qualification' && status === 'valid' && content.year === documents.cycle.year,
    )
    .toSorted((a, b) => a.content.number.localeCompare(b.content.number))
    .map(({ content, personId, townshipCode }) => {
      const person = people.get(personId);
      const { trainingHours, examPoints } = content.qualification ?? {
        trainingHours: null,
        examPoints: null,
      };
      return {
        township: townships.get(townshipCode) ?? '',
        unit: content.unionName,
        name: content.name,
        gender: person?.gender ? paperText(`officeForms.person.genders.${person.gender}`) : '',
        role: content.role,
        since: monthOf(posts.get(personId)?.electedOn),
        phone: shownValue('table', 'phone', person?.phone ?? ''),
        hours: trainingHours === null ? '' : String(trainingHours),
        exam: examPoints === null ? '' : formatPoints(examPoints),
        passed: paperText('officeForms.qualification.passed'),
        number: content.number,
        note: '',
      };
    });
}
