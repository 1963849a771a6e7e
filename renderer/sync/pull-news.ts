import { BehaviorSubject, type Observable } from 'rxjs';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Heads } from '../../shared/sync/protocol.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import type { KeptCollection } from './keep-replicating.ts';
import type { SyncContext } from './sync-context.ts';

type Kept = ReadonlyMap<CollectionName, Pick<KeptCollection, 'head' | 'pullNow'>>;

export interface PullNews {
  readonly asking$: Observable<boolean>;
  /** Has everything pulled that has come since; who asks meanwhile gets one more question, together with all others. */
  readonly ask: () => void;
}

const headsOf = (kept: Kept): Heads['heads'] =>
  [...kept].flatMap(([collection, { head }]) => {
    const reached = head();
    return reached ? [{ collection, ...reached }] : [];
  });

/** The collections to pull: all of them where the hub is too old for the question, or refuses it. */
async function findNews(context: SyncContext, kept: Kept): Promise<readonly CollectionName[]> {
  const names = [...kept.keys()];
  let asked: ReadonlySet<string> = new Set();
  const answer = await askUntilAnswered(context, () => {
    const heads = headsOf(kept);
    asked = new Set(heads.map(({ collection }) => collection));
    return context.hub.heads({ heads });
  });
  if (answer.kind !== 'ok') return names;
  const { collections } = answer.value;
  return names.filter((name) => !asked.has(name) || collections.includes(name));
}

/** One question for all collections in the place of a pull of each. */
export function createPullNews(context: SyncContext, kept: Kept): PullNews {
  const asking$ = new BehaviorSubject(false);
  let isWanted = false;
  const askAll = async (): Promise<void> => {
    while (isWanted) {
      // A first pull that is on its way brings most of it; where each is then, one question tells the rest.
      await context.turns.allStored();
      isWanted = false;
      for (const name of await findNews(context, kept)) kept.get(name)?.pullNow();
    }
  };
  return {
    asking$: asking$.asObservable(),
    ask: () => {
      isWanted = true;
      if (asking$.value) return;
      asking$.next(true);
      // It fails only when the sync is stopped.
      void askAll()
        .catch(() => undefined)
        .finally(() => asking$.next(false));
    },
  };
}
