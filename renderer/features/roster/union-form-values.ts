import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import type { UnionPatch } from '../../data/repositories/unions.ts';

/** What the form 企业与工会 holds: texts as typed. */
export interface UnionFormValues {
  readonly name: string;
  readonly enterprise: string;
  readonly uscc: string;
  readonly nature: string;
  readonly industry: string;
  readonly address: string;
  readonly establishedOn: string;
  readonly termEndOn: string;
}

const blank: UnionFormValues = {
  name: '',
  enterprise: '',
  uscc: '',
  nature: '',
  industry: '',
  address: '',
  establishedOn: '',
  termEndOn: '',
};

export function valuesOfUnion(union: EnterpriseUnion | null): UnionFormValues {
  if (!union) return blank;
  const { name, enterprise, establishedOn, termEndOn } = union;
  const { name: enterpriseName, kind: _kind, ...facts } = enterprise;
  return {
    ...facts,
    name,
    enterprise: enterpriseName,
    establishedOn: establishedOn ?? '',
    termEndOn: termEndOn ?? '',
  };
}

/** The document's fields, trimmed and normalised, of a union or a site; call it with values the form has accepted. */
export function unionOfValues(
  values: UnionFormValues,
  site: boolean,
): Required<Pick<UnionPatch, 'name' | 'enterprise' | 'establishedOn' | 'termEndOn'>> {
  return {
    name: values.name.trim(),
    enterprise: {
      name: values.enterprise.trim(),
      ...(site && { kind: 'site' as const }),
      uscc: values.uscc.trim().toUpperCase(),
      nature: values.nature.trim(),
      industry: values.industry.trim(),
      address: values.address.trim(),
    },
    establishedOn: parseDate(values.establishedOn),
    termEndOn: parseDate(values.termEndOn),
  };
}
