import { computeRates, ratePoints, type Rates } from '../../../shared/domain/rates.ts';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { Person } from '../../../shared/schema/person.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import type { SearchRow } from '../../data/search-index.ts';
import type { RatesRule } from '../../ui/rates-rule.ts';

/** `missing`: no counts, or none that a rate follows from. `below`: under the lowest line of the rates item. */
export type RosterFlag = 'missing' | 'below' | 'fine';

export interface RosterRow extends SearchRow {
  readonly union: EnterpriseUnion;
  /** The chair in office, or a site's keeper; null when the post is empty. */
  readonly chair: string | null;
  /** Names of the social workers it employs. */
  readonly workers: readonly string[];
  readonly township: string;
  readonly rates: Rates;
  readonly flag: RosterFlag;
}

export interface RosterSource {
  readonly unions: readonly EnterpriseUnion[];
  readonly people: readonly Person[];
  readonly orgUnits: readonly OrgUnit[];
  readonly rule: RatesRule;
}

function flagOf(rates: Rates, { item, policies }: RatesRule): RosterFlag {
  if (rates.kind === 'indeterminate') return 'missing';
  return ratePoints(item, rates, policies.rateCombine) === 0 ? 'below' : 'fine';
}

/** One row a union, by township and name; searched by its chair and other officers, its name and its enterprise. */
export function rosterRows({ unions, people, orgUnits, rule }: RosterSource): readonly RosterRow[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const townships = new Map(orgUnits.map(({ id, name }) => [id, name]));
  const order = new Intl.Collator('zh-CN');
  const rows = unions.map((union): RosterRow => {
    const current = union.officers.filter(({ endOn }) => endOn === null);
    const chair = current.find(({ role }) => role === 'chair' || role === 'keeper');
    const workers = current.filter(({ role }) => role === 'worker');
    const officers = current.filter((officer) => officer !== chair);
    const named = [...(chair ? [chair] : []), ...officers].map(({ personId }) => names.get(personId) ?? '');
    const rates = computeRates(union.membership, rule.policies.rateDenominator);
    return {
      id: union.id,
      name: named.join(' '),
      unit: union.name,
      enterprise: union.enterprise.name,
      union,
      chair: chair ? (names.get(chair.personId) ?? '') : null,
      workers: workers.map(({ personId }) => names.get(personId) ?? ''),
      township: townships.get(union.townshipCode) ?? union.townshipCode,
      rates,
      flag: flagOf(rates, rule),
    };
  });
  return rows.sort(
    (a, b) => order.compare(a.union.townshipCode, b.union.townshipCode) || order.compare(a.unit, b.unit),
  );
}
