import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { formatRate } from '../../../shared/domain/format-rate.ts';
import { computeRates, reachesTier, type RateCounts } from '../../../shared/domain/rates.ts';
import type { Rational } from '../../../shared/domain/rational.ts';
import { rational } from '../../../shared/domain/rational.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { Policies } from '../../../shared/schema/scheme.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import type { RateSpread, StatisticsRow } from '../../print/office/statistics-paper.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { formatYuan } from '../../ui/format-yuan.ts';

interface Counted {
  readonly lines: readonly CandidacyLine[];
  readonly unions: readonly EnterpriseUnion[];
  readonly results: readonly Result[];
}

type RateKind = 'join' | 'verified';

const atLeast = (rate: Rational, basisPoints: number): boolean =>
  reachesTier(rate, { op: '>=', rate: basisPoints, points: 0 });

function spreadOf(counts: readonly (RateCounts | null)[], policies: Policies, kind: RateKind): RateSpread {
  const rates = counts.map((one) => computeRates(one, policies.rateDenominator));
  const known = rates.flatMap((one) => (one.kind === 'known' ? [one[kind]] : []));
  const high = known.filter((rate) => atLeast(rate, 9500)).length;
  const reached = known.filter((rate) => atLeast(rate, 9000)).length;
  const all = computeRates(sumOf(counts), policies.rateDenominator);
  return {
    rate: all.kind === 'known' ? formatRate(all[kind]) : '',
    high: String(high),
    middle: String(reached - high),
    low: String(known.length - reached),
    unknown: String(rates.length - known.length),
  };
}

const sumOf = (counts: readonly (RateCounts | null)[]): RateCounts =>
  counts.reduce<RateCounts>(
    (sum, one) => ({
      employees: sum.employees + (one?.employees ?? 0),
      members: sum.members + (one?.members ?? 0),
      verified: sum.verified + (one?.verified ?? 0),
    }),
    { employees: 0, members: 0, verified: 0 },
  );

/** Who is to be qualified: chairs, vice chairs and committee members in post (the article; domain §4). */
const qualifying: ReadonlySet<string> = new Set(['chair', 'viceChair', 'member']);

function qualificationOf(unions: readonly EnterpriseUnion[], holders: ReadonlySet<string>) {
  const people = new Set(
    unions.flatMap(({ status, officers }) =>
      status === 'active'
        ? officers
            .filter(({ role, endOn }) => endOn === null && qualifying.has(role))
            .map((one) => one.personId)
        : [],
    ),
  );
  const eligible = String(people.size);
  // Nobody keeps the register here yet: what is not known is written by hand, never printed as none.
  if (holders.size === 0) return { eligible, holders: '', coverage: '' };
  const held = [...people].filter((id) => holders.has(id)).length;
  return {
    eligible,
    holders: String(held),
    coverage: people.size === 0 ? '' : formatRate(rational(held, people.size)),
  };
}

function rowOf(
  township: string,
  { lines, unions, results }: Counted,
  { scheme }: CycleDocuments,
  holders: ReadonlySet<string>,
): StatisticsRow {
  const outcomes = results.map(({ outcome }) => outcome);
  const count = (wanted: (outcome: Result['outcome']) => boolean): string =>
    String(outcomes.filter(wanted).length);
  const counts = [...new Map(lines.map((line) => [line.candidacy.unionId, line.membership])).values()];
  const { employees, members, verified } = sumOf(counts);
  return {
    township,
    candidates: String(lines.length),
    levels: scheme.levels.map(({ code }) =>
      count(({ status, level }) => status === 'graded' && level === code),
    ),
    ineligible: count(({ status }) => status === 'ineligible'),
    incomplete: count(({ status }) => status === 'incomplete'),
    vetoed: count(({ vetoes }) => vetoes.length > 0),
    amount: formatYuan(outcomes.reduce((fen, { subsidy }) => fen + subsidy.amount, 0)),
    units: String(counts.length),
    employees: String(employees),
    members: String(members),
    verified: String(verified),
    join: spreadOf(counts, scheme.policies, 'join'),
    verify: spreadOf(counts, scheme.policies, 'verified'),
    ...qualificationOf(unions, holders),
  };
}

/** 统计表 by township in the city's order, and all of them together. */
export function statisticsRows(
  documents: CycleDocuments,
  lines: readonly CandidacyLine[],
  results: readonly Result[],
  certificates: readonly Certificate[],
): { readonly rows: readonly StatisticsRow[]; readonly sum: StatisticsRow } {
  const holders = new Set(
    certificates
      .filter(({ kind, status }) => kind === 'qualification' && status === 'valid')
      .map(({ personId }) => personId),
  );
  const all: Counted = { lines, unions: documents.unions, results };
  const rows = documents.orgUnits
    .filter(({ kind, active }) => kind === 'township' && active)
    .toSorted((a, b) => a.sortNo - b.sortNo)
    .map(({ id, name }) => {
      const here = ({ townshipCode }: { readonly townshipCode: string }): boolean => townshipCode === id;
      const counted = {
        lines: lines.filter(here),
        unions: all.unions.filter(here),
        results: results.filter(here),
      };
      return rowOf(name, counted, documents, holders);
    });
  return { rows, sum: rowOf(paperText('officeForms.statistics.sum'), all, documents, holders) };
}
