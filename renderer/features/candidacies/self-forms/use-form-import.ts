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
import { readForms } from './read-forms.ts';

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
  const ready = forms.filter(({ kind }) => kind === 'ready');

  const read = async (files: readonly File[]) => {
    const office = formOffice(documents, rows, store.actor.orgCode);
    setProgress({ done: 0, total: files.length });
    await run(async () =>
      setForms(await readForms(files, office, (done, total) => setProgress({ done, total }))),
    );
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
      onTaken();
      undo(t('selfForms.taken', { count: filled.length }), async () => {
        const kept = await repositories.sheets.takeBackForms(taken);
        if (kept.length > 0) void message.warning(t('selfForms.kept', { count: kept.length }), 10);
        else void message.success(t('selfForms.undone'));
      });
    });
  };
  return { forms, progress, busy, ready: ready.length, read, take, restart: () => setForms([]) };
}
