import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { shownName } from '../../shared/domain/masking/shown-name.ts';
import { subjectKind } from '../../shared/schema/subject.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import type { Appointment, Membership } from '../../shared/schema/union.ts';
import type { SearchRow } from './search-index.ts';

/**
 * One candidacy with everything lists say about it, `id` the candidacy's. `name` is who or what is graded: a person
 * in the union `unit`, or a site of the responsible unit `unit`.
 */
export interface CandidacyLine extends SearchRow {
  readonly candidacy: Candidacy;
  readonly appointment: Appointment | null;
  readonly townshipCode: string;
  readonly township: string;
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Case[];
  /** The frozen counts, before that the union's newest; null when nobody has entered any. */
  readonly membership: Membership | null;
}

/**
 * The candidacies that take part, or those that have withdrawn, by township in the city's order, then by union and id. What the viewer may not
 * see is absent from `documents` and so from every line.
 */
export function candidacyLines(documents: CycleDocuments, withdrawn = false): readonly CandidacyLine[] {
  const people = new Map(documents.people.map((person) => [person.id, person]));
  const unions = new Map(documents.unions.map((union) => [union.id, union]));
  const townships = new Map(documents.orgUnits.map((unit) => [unit.id, unit]));
  const sheets = Map.groupBy(documents.sheets, ({ candidacyId }) => candidacyId);
  const cases = Map.groupBy(documents.cases, ({ candidacyId }) => candidacyId);
  const isSite = subjectKind(documents.scheme) === 'site';
  const order = new Intl.Collator('zh-CN');
  const sortNo = ({ townshipCode }: CandidacyLine) => townships.get(townshipCode)?.sortNo ?? Infinity;
  return documents.candidacies
    .filter((candidacy) => candidacy.withdrawn === withdrawn)
    .map((candidacy): CandidacyLine => {
      const union = unions.get(candidacy.unionId);
      const known = people.get(candidacy.personId);
      const person = known ? shownName(known) : candidacy.personId;
      const unionName = union?.name ?? candidacy.unionId;
      const enterprise = union?.enterprise.name ?? '';
      return {
        id: candidacy.id,
        ...(isSite
          ? { name: unionName, unit: enterprise, enterprise: person }
          : { name: person, unit: unionName, enterprise }),
        candidacy,
        appointment: union?.officers.find(({ id }) => id === candidacy.appointmentId) ?? null,
        townshipCode: candidacy.townshipCode,
        township: townships.get(candidacy.townshipCode)?.name ?? candidacy.townshipCode,
        sheets: sheets.get(candidacy.id) ?? [],
        cases: cases.get(candidacy.id) ?? [],
        membership: candidacy.snapshot ?? union?.membership ?? null,
      };
    })
    .sort(
      (a, b) =>
        sortNo(a) - sortNo(b) ||
        a.townshipCode.localeCompare(b.townshipCode) ||
        order.compare(a.unit, b.unit) ||
        a.id.localeCompare(b.id),
    );
}
