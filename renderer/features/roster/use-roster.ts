import { useMemo } from 'react';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import type { SubjectKind } from '../../../shared/schema/subject.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSubject } from '../../data/use-subject.ts';
import { useScheme } from '../../data/use-scheme.ts';
import { ratesRuleOf, type RatesRule } from '../../ui/rates-rule.ts';
import { rosterRows, type RosterRow } from './roster-rows.ts';

export interface Roster {
  /** Unions, or sites where the current cycle grades sites. */
  readonly subject: SubjectKind;
  readonly rows: readonly RosterRow[];
  readonly rule: RatesRule;
}

/** The rates rule of the current scheme, or the example's where there is none; null while it is being read. */
export function useRatesRule(): RatesRule | null {
  const scheme = useScheme(useCycle());
  return useMemo(
    () => (scheme === undefined ? null : ((scheme && ratesRuleOf(scheme)) ?? ratesRuleOf(wuan2021))),
    [scheme],
  );
}

/** The unions, or the sites, that the viewer may see, live; null while they are being read. */
export function useRoster(): Roster | null {
  const { repositories } = useServices();
  const unions = useQuery(() => repositories.unions.watchAll(), [repositories]).data;
  const people = useQuery(() => repositories.people.watchAll(), [repositories]).data;
  const orgUnits = useQuery(() => repositories.orgUnits.watchAll(), [repositories]).data;
  const rule = useRatesRule();
  const subject = useSubject();
  return useMemo(() => {
    if (!unions || !people || !orgUnits || !rule) return null;
    const shown = unions.filter(({ enterprise }) => (enterprise.kind === 'site') === (subject === 'site'));
    return { subject, rows: rosterRows({ unions: shown, people, orgUnits, rule }), rule };
  }, [unions, people, orgUnits, rule, subject]);
}
