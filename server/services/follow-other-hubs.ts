import type { Hub } from '../hub.ts';
import type { ChangeSpan } from '../store/change-span.ts';
import type { HubChange } from './change-feed.ts';

async function tell({ store, feed }: Hub, span: ChangeSpan): Promise<void> {
  if (feed.size === 0) return;
  const { documents, departures, published } = await store.readSpan(span);
  const changes: HubChange[] = [
    ...documents.map((one) => ({ kind: 'document', ...one }) as const),
    ...departures.map((one) => ({ kind: 'departure', ...one }) as const),
  ];
  feed.announce(span.cityId, changes, { isPublished: (cycleId) => published.has(cycleId) });
}

/**
 * Tells those who listen here of what other hub processes on the same database accept. Where something may have been
 * missed, everybody is told to look.
 *
 * @returns what ends it
 */
export function followOtherHubs(hub: Hub): Promise<() => Promise<void>> {
  const { store, feed } = hub;
  return store.followOthers({
    onChanges: (span) => {
      tell(hub, span).catch(() => feed.announceAll());
    },
    onMissed: () => feed.announceAll(),
  });
}
