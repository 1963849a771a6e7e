import { useMemo } from 'react';
import {
  qualificationEntries,
  type RegisterEntry,
} from '../../shared/domain/qualification/qualification-entries.ts';
import { qualificationRegister } from '../../shared/domain/qualification/qualification-register.ts';
import { ruleOfYear } from '../../shared/domain/qualification/rule-of-year.ts';
import type { Person } from '../../shared/schema/person.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';
import { useToday } from './use-today.ts';

interface Holder {
  readonly person: Person | null;
  readonly union: EnterpriseUnion | null;
  readonly year: number;
}

/** What 资格登记 says of a scheme's items for one person; undefined while it is being read. */
export function useRegisterEntries(
  scheme: Scheme,
  { person, union, year }: Holder,
): readonly RegisterEntry[] | undefined {
  const { repositories } = useServices();
  const today = useToday();
  const { data: orgUnits } = useQuery(() => repositories.orgUnits.watchAll(), [repositories]);
  const { data: applications } = useQuery(() => repositories.qualification.watchAll(), [repositories]);
  const { data: certificates } = useQuery(() => repositories.certificates.watchAll(), [repositories]);
  return useMemo(() => {
    if (!person || !orgUnits || !applications || !certificates) return undefined;
    const city = orgUnits.find(({ kind }) => kind === 'city');
    const [row] = qualificationRegister({
      year,
      today,
      rule: ruleOfYear(city?.qualificationRules ?? [], year),
      courses: city?.courses ?? [],
      people: [person],
      unions: union ? [union] : [],
      applications,
      certificates,
    });
    return row ? qualificationEntries(scheme, row) : [];
  }, [scheme, person, union, year, today, orgUnits, applications, certificates]);
}
