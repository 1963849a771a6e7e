import { Button } from 'antd';
import { combineLatest } from 'rxjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from '../../data/use-query.ts';
import type { Sync } from '../../sync/sync.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { ClashesSection } from './clashes-section.tsx';
import { DepartedSection, HeldSection } from './departed-section.tsx';
import { FilesSection } from './files-section.tsx';
import { LogSection } from './log-section.tsx';
import { PullSection } from './pull-section.tsx';
import { RefusedSection } from './refused-section.tsx';
import { StatusSection } from './status-section.tsx';
import { UnreadableSection } from './unreadable-section.tsx';
import styles from './sync-centre.module.css';

const allOf = (sync: Sync) =>
  combineLatest({
    status: sync.status$,
    refusals: sync.refusals$,
    clashes: sync.clashes$,
    handovers: sync.handovers$,
    held: sync.heldBack$,
    events: sync.events$,
    unreadable: sync.unreadable$,
  });

function CarryLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return <Button onClick={() => void navigate('/carry')}>{t('carry.link')}</Button>;
}

function Actions({ sync, paused }: { readonly sync: Sync; readonly paused: boolean }) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  if (paused) {
    return (
      <Button type="primary" onClick={sync.start}>
        {t('syncCentre.resume')}
      </Button>
    );
  }
  return (
    <>
      <Button loading={busy} onClick={() => void run(sync.stop)}>
        {t('syncCentre.pause')}
      </Button>
      <Button type="primary" onClick={sync.syncNow}>
        {t('syncCentre.syncNow')}
      </Button>
    </>
  );
}

function RunningCentre({ sync }: { readonly sync: Sync }) {
  const { t } = useTranslation();
  const { data } = useQuery(() => allOf(sync), [sync]);
  if (!data) return null;
  const { status, refusals, clashes, handovers, held, events, unreadable } = data;
  return (
    <Page
      title={t('syncCentre.title')}
      hint={t('syncCentre.hint')}
      actions={
        <>
          <CarryLink />
          <Actions sync={sync} paused={status.phase === 'off'} />
        </>
      }
    >
      <div className={styles['content']}>
        <StatusSection status={status} />
        <PullSection status={status} />
        <RefusedSection sync={sync} refusals={refusals} />
        <FilesSection files={sync.files} />
        <ClashesSection sync={sync} clashes={clashes} />
        <DepartedSection sync={sync} handovers={handovers} />
        <HeldSection held={held} />
        <UnreadableSection sync={sync} fields={unreadable} paused={status.phase === 'off'} />
        <LogSection events={events} />
      </div>
    </Page>
  );
}

/** 同步: how this PC stands with the city, and what waits for a person. */
export function SyncCentrePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sync = useSync();
  if (sync) return <RunningCentre sync={sync} />;
  return (
    <Page title={t('syncCentre.title')}>
      <EmptyGuide
        title={t('syncCentre.none.title')}
        hint={t('syncCentre.none.hint')}
        action={
          <Button type="primary" onClick={() => void navigate('/settings?part=hub')}>
            {t('syncCentre.none.action')}
          </Button>
        }
      />
    </Page>
  );
}
