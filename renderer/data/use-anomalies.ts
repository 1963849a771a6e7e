import dayjs from 'dayjs';
import { useMemo } from 'react';
import { of } from 'rxjs';
import { archiveFromDocuments, type CycleDocuments } from '../../shared/archive/from-documents.ts';
import type { Anomaly } from '../../shared/domain/anomalies/anomaly.ts';
import { duplicatePersons } from '../../shared/domain/anomalies/duplicate-persons.ts';
import { listAnomalies } from '../../shared/domain/anomalies/list-anomalies.ts';
import { partyGaps } from '../../shared/domain/anomalies/party-gaps.ts';
import { revokedCertificates } from '../../shared/domain/anomalies/revoked-certificates.ts';
import { sameHonours } from '../../shared/domain/anomalies/same-honours.ts';
import { vacancies } from '../../shared/domain/anomalies/vacancies.ts';
import { yearlyJumps, type YearlyNumbers } from '../../shared/domain/anomalies/yearly-jumps.ts';
import { personLinks } from '../../shared/domain/person-links.ts';
import { gradeCycle, type GradedCandidacy } from '../../shared/domain/grade-cycle.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Result } from '../../shared/schema/result.ts';
import { useCycleDocuments } from './use-cycle-documents.ts';
import { useDoubtfulSignatures } from './use-doubtful-signatures.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

/** The frozen counts of a union; those of last year that were never frozen nobody knows any more. */
const frozenNumbers = (candidacies: readonly Candidacy[]): readonly YearlyNumbers[] =>
  candidacies.flatMap(({ unionId, snapshot }) =>
    snapshot ? [{ unionId, candidacyId: null, subject: unionId, numbers: countsOf(snapshot) }] : [],
  );

const countsOf = ({
  employees,
  members,
  verified,
}: Record<'employees' | 'members' | 'verified', number>) => ({
  employees,
  members,
  verified,
});

const personKey = ({ personId, unionId }: { readonly personId: string; readonly unionId: string }): string =>
  JSON.stringify([personId, unionId]);

function numbersNow(
  { unions }: CycleDocuments,
  graded: readonly GradedCandidacy[],
): readonly YearlyNumbers[] {
  const totals = graded.map(({ candidacy, assessment: { verdict } }): YearlyNumbers => ({
    unionId: candidacy.unionId,
    candidacyId: candidacy.id,
    subject: personKey(candidacy),
    numbers: { total: verdict.status === 'graded' ? verdict.weighed.total : null },
  }));
  const heads = unions.flatMap(({ id, membership }) =>
    membership ? [{ unionId: id, candidacyId: null, subject: id, numbers: countsOf(membership) }] : [],
  );
  return [...heads, ...totals];
}

const numbersThen = (
  candidacies: readonly Candidacy[],
  results: readonly Result[],
): readonly YearlyNumbers[] => [
  ...frozenNumbers(candidacies),
  ...results.map((result) => ({
    unionId: result.unionId,
    candidacyId: result.id,
    subject: personKey(result),
    numbers: { total: result.outcome.total },
  })),
];

const nothing = of([]);

export interface FoundAnomalies {
  readonly documents: CycleDocuments;
  readonly anomalies: readonly Anomaly[];
  /** There is a cycle of the year before to compare with. */
  readonly compared: boolean;
}

const bonusCodes = ({ scheme }: CycleDocuments): ReadonlySet<string> =>
  new Set(
    scheme.categories
      .filter(({ kind }) => kind === 'bonus')
      .flatMap(({ items }) => items.map(({ code }) => code)),
  );

/** What the city should look at in the cycle at work, live. Undefined while loading, null without a cycle. */
export function useAnomalies(): FoundAnomalies | null | undefined {
  const { repositories, store } = useServices();
  const documents = useCycleDocuments();
  const { data: cycles } = useQuery(() => repositories.cycles.watchAll(), [repositories]);
  const year = documents?.cycle.year;
  const before = cycles?.find((cycle) => cycle.year + 1 === year)?.id ?? null;
  const { data: candidacies } = useQuery(
    () => (before === null ? nothing : repositories.candidacies.watchCycle(before)),
    [repositories, before],
  );
  const { data: results } = useQuery(
    () => (before === null ? nothing : repositories.results.watchCycle(before)),
    [repositories, before],
  );
  const id = documents?.cycle.id ?? null;
  const { data: evidence } = useQuery(
    () => (id === null ? nothing : repositories.evidence.watchCycle(id)),
    [repositories, id],
  );
  const { data: certificates } = useQuery(() => repositories.certificates.watchAll(), [repositories]);
  const doubtful = useDoubtfulSignatures(documents?.sheets);
  const found = useMemo(() => {
    if (documents === null) return null;
    if (!documents || !cycles || !candidacies || !results || !evidence || !certificates) return undefined;
    const archive = archiveFromDocuments(documents);
    const graded = gradeCycle(archive);
    // What the city has found to be one person is a question no more.
    const linked = new Set(personLinks(documents.cases).map(({ personId }) => personId));
    const jumps = yearlyJumps(numbersNow(documents, graded), numbersThen(candidacies, results));
    return {
      documents,
      compared: before !== null,
      anomalies: [
        ...revokedCertificates({ ...documents, certificates }),
        ...listAnomalies(archive),
        ...partyGaps(graded),
        ...jumps,
        ...sameHonours(documents.sheets, evidence, bonusCodes(documents)),
        ...duplicatePersons(documents.people.filter((one) => !linked.has(one.id))),
        ...vacancies(documents.unions, dayjs(store.clock.now()).format('YYYY-MM-DD')),
      ],
    };
  }, [documents, cycles, candidacies, results, evidence, certificates, before, store]);
  return useMemo(
    () => found && { ...found, anomalies: [...doubtful, ...found.anomalies] },
    [found, doubtful],
  );
}
