import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { schemeKey, type Scheme } from '../../../shared/schema/scheme.ts';
import { paperOrigin } from '../paper/paper-origin.ts';
import type { FormCycle } from './form-cycle.ts';
import type { OfficeFormData, OfficeSheet } from './office-form-schema.ts';

/** The cycle as its forms know it. */
export const formCycleOf = ({
  cycle: { year },
  scheme,
  orgUnits,
}: Pick<CycleDocuments, 'cycle' | 'scheme' | 'orgUnits'>): FormCycle => ({
  year,
  scheme,
  cityUnion: orgUnits.find(({ kind }) => kind === 'city')?.unionName ?? '',
});

/** The print job of some forms that follow one version of a scheme, or none, printed at `now`. */
export const officeJob = (
  scheme: Pick<Scheme, 'id' | 'version'> | null,
  sheets: readonly OfficeSheet[],
  fileName: string,
  now: Date,
): { readonly form: 'office-form'; readonly data: OfficeFormData; readonly fileName: string } => ({
  form: 'office-form',
  data: { sheets: [...sheets], origin: paperOrigin(scheme ? schemeKey(scheme) : '', now) },
  fileName,
});
