import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { LogInCard } from './log-in-card.tsx';

interface LogInPageProps {
  readonly bridge: Bridge;
  readonly profile: Profile;
  readonly onLogIn: (profile: Profile) => Promise<void>;
}

/** What a browser shows that somebody has worked in before and in which nobody is signed in. */
export function LogInPage(props: LogInPageProps) {
  return (
    <EntryFrame>
      <LogInCard {...props} />
    </EntryFrame>
  );
}
