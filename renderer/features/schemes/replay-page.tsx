import { Alert, App, Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { replayNotes } from '../../../shared/domain/replay-notes.ts';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { replayScheme, type CycleReplay } from '../../data/replay-scheme.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { useCommand } from '../../ui/use-command.ts';
import { CycleReplayReport } from './cycle-replay-report.tsx';
import { draftProblems } from './draft-problems.ts';
import { SchemePageFrame } from './scheme-page-frame.tsx';
import styles from './schemes.module.css';

/** 试算: what a draft would make of this and last year's sheets, before it is published. */
export function ReplayPage() {
  return <SchemePageFrame>{(version) => <ReplayDesk key={version.id} version={version} />}</SchemePageFrame>;
}

type Replays = readonly CycleReplay[] | 'running' | { readonly error: string };

/** Replays once for each state of the draft: a report always belongs to what is published with it. */
function useReplays({ content }: SchemeVersion): Replays {
  const { store } = useServices();
  const [done, setDone] = useState<{ readonly of: string; readonly replays: Replays } | null>(null);
  const hash = schemeHash(content);
  useEffect(() => {
    let open = true;
    const show = (replays: Replays) => {
      if (open) setDone({ of: hash, replays });
    };
    replayScheme(store, content).then(show, (error: unknown) => show({ error: errorMessage(error) }));
    return () => {
      open = false;
    };
  }, [store, content, hash]);
  return done?.of === hash ? done.replays : 'running';
}

function ReplayDesk({ version }: { readonly version: SchemeVersion }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useIsCityOffice();
  const replays = useReplays(version);
  const { content } = version;
  const back = `/schemes/${encodeURIComponent(version.id)}`;
  return (
    <Page
      title={t('schemes.replayTitle', { name: content.name, version: content.version })}
      hint={t('schemes.replayHint')}
      actions={
        <>
          <Button onClick={() => void navigate(back)}>{t('common.back')}</Button>
          {mayChange && version.status === 'draft' && Array.isArray(replays) && (
            <PublishButton version={version} replays={replays} />
          )}
        </>
      }
    >
      {replays === 'running' && <Spin description={t('schemes.replaying')} />}
      {replays !== 'running' && 'error' in replays && <Alert type="error" showIcon title={replays.error} />}
      {Array.isArray(replays) && replays.length === 0 && (
        <EmptyGuide title={t('schemes.noCycles')} hint={t('schemes.noCyclesHint')} />
      )}
      {Array.isArray(replays) && (
        <div className={styles['reading']}>
          {replays.map((cycle: CycleReplay) => (
            <CycleReplayReport key={cycle.replay.cycleId} cycle={cycle} scheme={content} />
          ))}
        </div>
      )}
    </Page>
  );
}

interface PublishButtonProps {
  readonly version: SchemeVersion;
  readonly replays: readonly CycleReplay[];
}

function PublishButton({ version, replays }: PublishButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const { content } = version;
  const count = draftProblems(content).length;
  const publish = async () => {
    const notes = replays.flatMap(({ replay }) => replayNotes(replay));
    const published = await run(() => repositories.schemes.publish(version.id, content, notes));
    if (!published) return;
    void message.success(t('schemes.published'));
    void navigate(`/schemes/${encodeURIComponent(version.id)}`);
  };
  const ask = () =>
    modal.confirm({
      title: t('schemes.publishAsk', { name: content.name, version: content.version }),
      content: t('schemes.publishText'),
      okText: t('schemes.publish'),
      onOk: publish,
    });
  return (
    <Button type="primary" loading={busy} disabled={count > 0} onClick={ask}>
      {t('schemes.publish')}
    </Button>
  );
}
