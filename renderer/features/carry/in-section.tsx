import { Alert, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { openMatters } from '../../sync/badge-state.ts';
import type { Sync } from '../../sync/sync.ts';
import type { SyncStatus } from '../../sync/sync-status.ts';
import { useCommand } from '../../ui/use-command.ts';
import { AnswerBox } from './answer-box.tsx';
import styles from './carry.module.css';
import { ChooseButton } from '../../ui/choose-button.tsx';
import { readBase64 } from '../../ui/read-base64.ts';
import { useAnswer, type TakenAnswer } from './use-answer.ts';
import { useOpenedPackage } from './use-opened-package.ts';

/** What is left to do after a package was taken. */
function TakenNotice({ taken, status }: { readonly taken: TakenAnswer; readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // Without a network the link itself is no matter for anybody here.
  const matters = openMatters({ ...status, phase: 'idle' });
  const { serial, left } = taken;
  const arrived = () => (matters > 0 ? '' : t('carry.in.allArrived'));
  return (
    <Alert
      showIcon
      type={matters > 0 ? 'warning' : 'success'}
      title={t('carry.in.done', { serial }) + (left > 0 ? t('carry.in.left', { n: left }) : arrived())}
      description={matters > 0 ? t('carry.in.matters', { n: matters }) : t('carry.in.wipe')}
      action={
        matters > 0 && (
          <Button size="small" onClick={() => void navigate('/sync')}>
            {t('carry.in.toSync')}
          </Button>
        )
      }
    />
  );
}

/** 第二步: the city's answer comes from the stick. */
export function InSection({ sync, status }: { readonly sync: Sync; readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const { shown, taken, show, take, close } = useAnswer(sync);
  const onOpen = useCallback(
    (fileName: string, base64: string) => void run(() => show(fileName, base64)),
    [run, show],
  );
  useOpenedPackage(onOpen);
  const choose = async ([file]: readonly File[]): Promise<void> => {
    if (file) await show(file.name, await readBase64(file));
  };
  return (
    <section className={styles['section']}>
      <h2>{t('carry.in.title')}</h2>
      <div className={styles['line']}>
        <span>{t('carry.in.lead')}</span>
        <ChooseButton
          text={t('carry.in.choose')}
          multiple={false}
          busy={busy && !shown}
          onChoose={(files) => void run(() => choose(files))}
        />
      </div>
      {shown && <AnswerBox answer={shown} busy={busy} onTake={() => void run(take)} onClose={close} />}
      {taken && <TakenNotice taken={taken} status={status} />}
    </section>
  );
}
