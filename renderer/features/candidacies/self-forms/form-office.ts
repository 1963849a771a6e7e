import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import { schemeHash } from '../../../../shared/domain/scheme-hash.ts';
import { ownersByForm, type FormOffice } from '../../../../shared/import/self-form/recognise-self-form.ts';
import type { CandidacyRow } from '../../../data/candidacy-rows.ts';

/** What a form that comes back is compared with. */
export const formOffice = (
  { cycle, scheme }: CycleDocuments,
  rows: readonly CandidacyRow[],
  townshipCode: string,
): FormOffice => ({
  cycleId: cycle.id,
  townshipCode,
  scheme,
  schemeHash: schemeHash(scheme),
  owners: ownersByForm(
    rows.map(({ line, self }) => ({
      candidacy: line.candidacy,
      name: line.name,
      unit: line.unit,
      submitted: self.kind === 'submitted',
    })),
  ),
});
