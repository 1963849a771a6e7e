import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { RecognisedForm } from '../../../../shared/import/self-form/recognise-self-form.ts';
import type { CandidacyRow } from '../../../data/candidacy-rows.ts';
import { useServices } from '../../../data/services-context.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useUndo } from '../../../ui/use-undo.tsx';
import { formOffice } from './form-office.ts';
import { unpackForms } from '../../../spreadsheet/unpack-forms.ts';
import { readForms } from './read-forms.ts';

/** What an import is found again by: the first file, and how many there were. */
const fileNames = ([first = '', ...others]: readonly string[]): string =>
  others.length > 0 ? `${first} …（${others.length + 1}）` : first;

interface FormImport {
  readonly forms: readonly RecognisedForm[];
  /** How many files are read so far; null while none is being read. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly busy: boolean;
  /** How many of the forms can be taken in. */
  readonly ready: number;
  readonly read: (files: readonly File[]) => Promise<void>;
  readonly take: () => Promise<void>;
  readonly restart: () => void;
}

export function useFormImport(
  documents: CycleDocuments,
  rows: readonly CandidacyRow[],
  onTaken: () => void,
): FormImport {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const { busy, run } = useCommand();
  const undo = useUndo();
  const [forms, setForms] = useState<readonly RecognisedForm[]>([]);
  const [progress, setProgress] = useState<FormImport['progress']>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const ready = forms.filter(({ kind }) => kind === 'ready');

  const read = async (given: readonly File[]) => {
    const office = formOffice(documents, rows, store.actor.orgCode);
    setProgress({ done: 0, total: given.length });
    await run(async () => {
      const files = await unpackForms(given);
      setForms(await readForms(files, office, (done, total) => setProgress({ done, total })));
      setChosen(given.map(({ name }) => name));
    });
    setProgress(null);
  };
  const take = async () => {
    const filled = ready.flatMap((form) =>
      form.kind === 'ready'
        ? [
            {
              candidacyId: form.owner.candidacy.id,
              answers: form.reading.answers,
              opinion: form.reading.opinion,
            },
          ]
        : [],
    );
    await run(async () => {
      const taken = await repositories.sheets.takeForms(filled);
      const id = await repositories.imports.noteForms(fileNames(chosen), taken);
      onTaken();
      undo(t('selfForms.taken', { count: filled.length }), async () => {
        const { keptForms } = await repositories.imports.undo(id);
        if (keptForms > 0) void message.warning(t('selfForms.kept', { count: keptForms }), 10);
        else void message.success(t('selfForms.undone'));
      });
    });
  };
  return { forms, progress, busy, ready: ready.length, read, take, restart: () => setForms([]) };
}
