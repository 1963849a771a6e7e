import { zipSync, type Zippable } from 'fflate';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import { schemeHash } from '../../../../shared/domain/scheme-hash.ts';
import { buildSelfForm } from '../../../../shared/import/self-form/build-self-form.ts';
import { formNameOf, identityRows } from '../../../../shared/import/self-form/self-form-identity.ts';
import type { CandidacyRow } from '../../../data/candidacy-rows.ts';
import type { OnProgress } from '../../../data/write-in-batches.ts';
import { writeSelfForm } from '../../../spreadsheet/write-self-form.ts';

/** Who may still fill in a form: whoever takes part and has not handed his in. */
export const mayFillIn = ({ state, self }: CandidacyRow): boolean =>
  state !== 'withdrawn' && self.kind !== 'submitted';

/** What Windows takes in the name of a file, cut so that whole paths stay short enough for it. */
const asFileName = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);

export const formFileName = ({ line }: CandidacyRow): string =>
  `${asFileName(`${line.unit}-${line.name}`)}.xlsx`;

/** The form of one candidate as an xlsx file, with what has been entered so far. */
export function writeForm({ cycle, scheme }: CycleDocuments, { line }: CandidacyRow): Promise<Uint8Array> {
  const { name, unit, township, townshipCode, candidacy, sheets } = line;
  const head = { year: String(cycle.year), name, unit, township };
  const begun = sheets.find(({ party }) => party === 'self') ?? null;
  const form = buildSelfForm({ head, scheme, begun });
  return writeSelfForm(
    form,
    identityRows(candidacy, {
      ...head,
      form: formNameOf(candidacy),
      cycleId: cycle.id,
      townshipCode,
      schemeKey: cycle.schemeKey,
      schemeHash: schemeHash(scheme),
    }),
  );
}

/** Two of one name in one union get numbers. */
function freeName(taken: Zippable, name: string): string {
  let free = name;
  for (let number = 2; Object.hasOwn(taken, free); number += 1)
    free = name.replace(/\.xlsx$/, `(${number}).xlsx`);
  return free;
}

/** The forms of many candidates in one zip. */
export async function zipForms(
  documents: CycleDocuments,
  rows: readonly CandidacyRow[],
  onProgress: OnProgress,
): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const [index, row] of rows.entries()) {
    // An xlsx is a zip itself; packing it again gains nothing.
    files[freeName(files, formFileName(row))] = [await writeForm(documents, row), { level: 0 }];
    onProgress(index + 1, rows.length);
  }
  return zipSync(files);
}
