import { useMemo } from 'react';
import {
  qualificationRegister,
  type RegisterDocuments,
} from '../../shared/domain/qualification/qualification-register.ts';
import type { RegisterRow } from '../../shared/domain/qualification/register-row.ts';
import { ruleOfYear } from '../../shared/domain/qualification/rule-of-year.ts';
import type { OrgUnit } from '../../shared/schema/org-unit.ts';
import { useServices } from './services-context.tsx';
import { useCycle } from './use-cycle.ts';
import { useQuery } from './use-query.ts';
import { useToday } from './use-today.ts';

/** The register as the viewer may see it, and what it was folded from. */
export interface Register extends RegisterDocuments {
  readonly rows: readonly RegisterRow[];
  readonly city: OrgUnit | null;
  readonly townshipNames: ReadonlyMap<string, string>;
}

/** The register of the year that the screens show, live; undefined while loading. */
export function useRegister(): Register | undefined {
  const { repositories } = useServices();
  const today = useToday();
  const cycle = useCycle();
  const { data: orgUnits } = useQuery(() => repositories.orgUnits.watchAll(), [repositories]);
  const { data: unions } = useQuery(() => repositories.unions.watchAll(), [repositories]);
  const { data: people } = useQuery(() => repositories.people.watchAll(), [repositories]);
  const { data: applications } = useQuery(() => repositories.qualification.watchAll(), [repositories]);
  const { data: certificates } = useQuery(() => repositories.certificates.watchAll(), [repositories]);
  return useMemo(() => {
    if (cycle === undefined || !orgUnits || !unions || !people || !applications || !certificates)
      return undefined;
    const year = cycle?.year ?? Number(today.slice(0, 4));
    const city = orgUnits.find(({ kind }) => kind === 'city') ?? null;
    const documents: RegisterDocuments = {
      year,
      today,
      rule: ruleOfYear(city?.qualificationRules ?? [], year),
      courses: city?.courses ?? [],
      people,
      unions,
      applications,
      certificates,
    };
    const townshipNames = new Map(orgUnits.map(({ id, name }) => [id, name]));
    return { ...documents, rows: qualificationRegister(documents), city, townshipNames };
  }, [cycle, today, orgUnits, unions, people, applications, certificates]);
}
