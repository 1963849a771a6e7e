import {
  recogniseSelfForm,
  refuseTwice,
  type FormOffice,
  type RecognisedForm,
} from '../../../../shared/import/self-form/recognise-self-form.ts';
import { AppError } from '../../../../shared/lib/app-error.ts';
import { problem } from '../../../../shared/lib/problem.ts';
import type { OnProgress } from '../../../data/write-in-batches.ts';
import { readFile } from '../../../spreadsheet/read-file.ts';

async function readForm(file: File, office: FormOffice): Promise<RecognisedForm> {
  try {
    return recogniseSelfForm(await readFile(file), office);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'refused', file: file.name, problem: problem('', error.code, error.params) };
  }
}

/** Reads files one after the other; one that cannot be read is refused and stands in no other's way. */
export async function readForms(
  files: readonly File[],
  office: FormOffice,
  onProgress: OnProgress,
): Promise<readonly RecognisedForm[]> {
  const forms: RecognisedForm[] = [];
  for (const file of files) {
    forms.push(await readForm(file, office));
    onProgress(forms.length, files.length);
  }
  return refuseTwice(forms);
}
