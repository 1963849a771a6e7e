import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NEVER } from 'rxjs';
import type { SavedFolder } from '../../../shared/ipc/print.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycleDocuments } from '../../data/use-cycle-documents.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { useQuery } from '../../data/use-query.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './cycles.module.css';
import { makeArchive, type ArchiveInput, type ArchiveStep } from './make-archive.ts';

function useArchiveInput(cycleId: string): ArchiveInput | null {
  const { repositories } = useServices();
  const documents = useCycleDocuments();
  const outcomes = useOutcomes(cycleId);
  const { data: proceedings } = useQuery(
    () => (documents ? repositories.proceedings.watchCycle(cycleId) : NEVER),
    [repositories, cycleId, documents !== undefined],
  );
  return documents?.cycle.id === cycleId && outcomes && proceedings
    ? { documents, ...outcomes, proceedings }
    : null;
}

/** What was written, with the beginning of each hash, which stands in full in the folder's list. */
function Saved({ folder }: { readonly folder: SavedFolder }) {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { run } = useCommand();
  const show = () => run(() => bridge.print.reveal({ path: folder.path }));
  return (
    <Alert
      type="success"
      title={t('cycles.archive.made', { path: folder.path })}
      description={
        <ul className={styles['list']}>
          {folder.files.map(({ name, sha256 }) => (
            <li key={name}>
              {name} <code>{sha256.slice(0, 16)}…</code>
            </li>
          ))}
        </ul>
      }
      action={<Button onClick={() => void show()}>{t('cycles.archive.show')}</Button>}
    />
  );
}

/** Makes the folder for the archives; it can be made again at any time, beside the earlier one. */
export function ArchiveFolder({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const [step, setStep] = useState<ArchiveStep | null>(null);
  const [folder, setFolder] = useState<SavedFolder | null>(null);
  const input = useArchiveInput(cycleId);
  if (bridge.kind === 'web') return <p className={styles['note']}>{t('cycles.archive.browser')}</p>;
  const make = async () => {
    if (input) await run(async () => setFolder(await makeArchive(bridge, input, store.clock.now(), setStep)));
    setStep(null);
  };
  return (
    <>
      <p className={styles['note']}>{t('cycles.archive.explain')}</p>
      <div className={styles['actions']}>
        <Button disabled={!input} loading={busy} onClick={() => void make()}>
          {t(folder ? 'cycles.archive.again' : 'cycles.archive.make')}
        </Button>
        {step && <span role="status">{t(`cycles.archive.step.${step}`)}</span>}
      </div>
      {folder && <Saved folder={folder} />}
    </>
  );
}
