import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import type { VaultStatus } from '../../shared/ipc/vault.ts';
import type { OpenOutcome } from '../data/services.ts';
import { ServicesProvider } from '../data/services-context.tsx';
import type { TabGuard } from '../platform/tab-guard.ts';
import type { Sync } from '../sync/sync.ts';
import { SyncProvider } from '../sync/sync-provider.ts';
import { BundleChoice } from '../features/first-run/bundle-choice.tsx';
import { MovedScreen } from '../features/backup/moved-screen.tsx';
import { RestoreEntry } from '../features/backup/restore-entry.tsx';
import { FirstRunPage } from '../features/first-run/first-run-page.tsx';
import { LogInCard } from '../features/log-in/log-in-card.tsx';
import { LogInPage } from '../features/log-in/log-in-page.tsx';
import { OfferPassword } from '../features/vault/offer-password.tsx';
import { BrowserUnlockPage } from '../features/vault/browser-unlock-page.tsx';
import { UnlockPage } from '../features/vault/unlock-page.tsx';
import { SessionEndedDialog } from '../features/log-in/session-ended-dialog.tsx';
import { AppRouter } from './app-router.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { FirstPullGate } from './first-pull-gate.tsx';
import { LockProvider } from './lock-context.tsx';
import { openOffice, type StartProgress } from './open-office.ts';
import { OpenElsewhere } from './open-elsewhere.tsx';
import { OpenFailed, Opening } from './open-screens.tsx';
import { openSync } from './open-sync.ts';
import { ProfileProvider } from './profile-context.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';
import { useTabGuard } from './tab-guard-context.tsx';
import { useLocking } from './use-locking.ts';

type Opened = Extract<OpenOutcome, { readonly kind: 'open' }>;

type Start =
  | { readonly kind: 'opening'; readonly progress: StartProgress | null }
  /** Another tab of this browser has the data open. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'first-run' }
  /** The office went on to another PC; nothing is opened here. */
  | { readonly kind: 'moved'; readonly at: string }
  /** A password opens the data; until then nothing of it is read. */
  | { readonly kind: 'locked'; readonly profile: Profile; readonly vault: VaultStatus }
  /** A browser in which nobody is signed in; the data of whoever was here last stays closed. */
  | { readonly kind: 'signed-out'; readonly profile: Profile }
  | { readonly kind: 'stopped'; readonly outcome: Exclude<OpenOutcome, Opened> }
  | {
      readonly kind: 'opened';
      readonly profile: Profile;
      readonly outcome: Opened;
      readonly sync: Sync | null;
    };

/** The desktop app belongs to one office and opens its data always; a browser may be anybody's. */
async function isSignedOut({ kind, hub }: Bridge, { mode, cityId }: Profile): Promise<boolean> {
  return kind === 'web' && mode === 'office' && cityId !== undefined && !(await hub.status()).signedIn;
}

async function start(
  bridge: Bridge,
  tabs: TabGuard | null,
  onProgress: (progress: StartProgress) => void,
): Promise<Start> {
  try {
    if (tabs && !(await tabs.claim())) return { kind: 'elsewhere' };
    const profile = await bridge.profile.read();
    if (!profile) return { kind: 'first-run' };
    const movedAt = profile.mode === 'office' && (await bridge.backup?.status())?.movedAt;
    if (movedAt) return { kind: 'moved', at: movedAt };
    const vault = await bridge.vault.status();
    if (vault.state === 'locked') return { kind: 'locked', profile, vault };
    if (await isSignedOut(bridge, profile)) return { kind: 'signed-out', profile };
    const outcome = await openOffice(bridge, profile, onProgress);
    if (outcome.kind !== 'open') return { kind: 'stopped', outcome };
    try {
      return { kind: 'opened', profile, outcome, sync: await openSync(outcome.services) };
    } catch (error) {
      await outcome.services.close();
      throw error;
    }
  } catch (error) {
    return { kind: 'stopped', outcome: { kind: 'failed', error } };
  }
}

/** What is still being typed goes to the store while the screen is there. */
async function flush(started: Start): Promise<void> {
  if (started.kind === 'opened') await started.outcome.services.saveStatus.flush().catch(() => undefined);
}

async function close(started: Start): Promise<void> {
  if (started.kind !== 'opened') return;
  // What the sync still writes, it writes into the open data.
  await started.sync?.close();
  await started.outcome.services.close();
}

interface Following {
  readonly started: Start;
  /** Closes what is open and begins again, as after a change of profile. */
  readonly restart: () => void;
  /** Takes the screens away and closes what is open, for good. */
  readonly leave: () => Promise<void>;
}

const opening: Start = { kind: 'opening', progress: null };
const nothingOpen = (): Promise<void> => Promise.resolve();

/** Follows the start of the page. */
function useStart(bridge: Bridge): Following {
  const tabs = useTabGuard();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{
    readonly attempt: number;
    readonly started: Start;
    readonly leave: () => Promise<void>;
  } | null>(null);
  const restart = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    let stale = false;
    const show = (started: Start) => {
      if (!stale) setState({ attempt, started, leave: () => leave(opening) });
    };
    const starting = start(bridge, tabs, (progress) => show({ kind: 'opening', progress }));
    void starting.then(show);
    let closing: Promise<void> | null = null;
    const closeOnce = (): Promise<void> => (closing ??= starting.then(close));
    const leave = async (instead: Start): Promise<void> => {
      show(instead);
      stale = true;
      await closeOnce();
    };
    const stopYielding = tabs?.beforeYield(async () => {
      await flush(await starting);
      await leave({ kind: 'elsewhere' });
    });
    return () => {
      stale = true;
      stopYielding?.();
      void closeOnce();
    };
  }, [bridge, tabs, attempt]);

  if (state?.attempt !== attempt) return { started: opening, restart, leave: nothingOpen };
  return { started: state.started, restart, leave: state.leave };
}

/** Reads who uses this PC, opens that office's data, and shows what stands in the way when something does. */
export function StartGate({ bridge }: { readonly bridge: Bridge }) {
  const { started, restart, leave } = useStart(bridge);
  const [isNew, setNew] = useState(false);
  const saveStatus = started.kind === 'opened' ? started.outcome.services.saveStatus : null;
  const open = useMemo(() => saveStatus && { saveStatus, close: leave }, [saveStatus, leave]);
  const lock = useLocking(bridge.vault, open);
  const choose = useCallback(
    async (profile: Profile) => {
      await bridge.profile.write(profile);
      restart();
    },
    [bridge, restart],
  );
  const enter = useCallback(
    (profile: Profile) => {
      // A member of the panel has one thing to do here.
      location.hash = profile.role === 'panel' ? '#/panel' : '#/';
      return choose(profile);
    },
    [choose],
  );
  const begin = (profile: Profile) => {
    setNew(profile.mode === 'office');
    return choose(profile);
  };
  const unlocked = (isOther: boolean) => {
    // The page one stood on may not be there for a colleague.
    if (isOther) location.hash = '#/';
    restart();
  };
  switch (started.kind) {
    case 'opening':
      return <Opening progress={started.progress} />;
    case 'elsewhere':
      return <OpenElsewhere onTaken={restart} />;
    case 'first-run':
      return (
        <FirstRunPage
          onChoose={begin}
          restore={bridge.backup && <RestoreEntry backup={bridge.backup} />}
          logIn={bridge.kind === 'web' && <LogInCard bridge={bridge} profile={null} onLogIn={enter} />}
          fromBundle={bridge.kind === 'desktop' && <BundleChoice bridge={bridge} onChoose={choose} />}
        />
      );
    case 'moved':
      return bridge.backup && <MovedScreen backup={bridge.backup} movedAt={started.at} onBack={restart} />;
    case 'locked':
      return bridge.kind === 'web' ? (
        <BrowserUnlockPage
          vault={bridge.vault}
          status={started.vault}
          profile={started.profile}
          onOpen={restart}
          onRetry={restart}
        />
      ) : (
        <UnlockPage
          vault={bridge.vault}
          status={started.vault}
          profile={started.profile}
          restore={bridge.backup && <RestoreEntry backup={bridge.backup} />}
          onOpen={unlocked}
        />
      );
    case 'signed-out':
      return <LogInPage bridge={bridge} profile={started.profile} onLogIn={enter} />;
    case 'stopped':
      return <OpenFailed outcome={started.outcome} onRetry={restart} />;
    case 'opened':
      return (
        <ServicesProvider value={started.outcome.services}>
          <ProfileProvider value={{ profile: started.profile, choose }}>
            <SyncProvider value={started.sync}>
              <ClockNotice />
              <RecoveryNotice recovery={started.outcome.recovery} />
              <SessionEndedDialog onOther={enter} />
              {isNew && bridge.kind === 'desktop' && <OfferPassword vault={bridge.vault} />}
              <LockProvider value={lock}>
                <FirstPullGate>
                  <AppRouter />
                </FirstPullGate>
              </LockProvider>
            </SyncProvider>
          </ProfileProvider>
        </ServicesProvider>
      );
  }
}
