import { BehaviorSubject, type Observable } from 'rxjs';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Heads, News } from '../../shared/sync/protocol.ts';
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

/** @returns null where the hub is too old for the question, or refuses it */
export async function askForNews(
  context: Parameters<typeof askUntilAnswered>[0] & Pick<SyncContext, 'hub'>,
  heads: () => Heads,
): Promise<News | null> {
  const answer = await askUntilAnswered(context, () => context.hub.heads(heads()));
  return answer.kind === 'ok' ? answer.value : null;
}

/** The collections to pull. */
async function findNews(context: SyncContext, kept: Kept): Promise<readonly CollectionName[]> {
  const names = [...kept.keys()];
  let asked: ReadonlySet<string> = new Set();
  const news = await askForNews(context, () => {
    const heads = headsOf(kept);
    asked = new Set(heads.map(({ collection }) => collection));
    return { heads };
  });
  return news ? names.filter((name) => !asked.has(name) || news.collections.includes(name)) : names;
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
