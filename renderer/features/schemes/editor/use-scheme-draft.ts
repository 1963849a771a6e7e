import { useEffect, useSyncExternalStore } from 'react';
import type { SchemeVersion } from '../../../../shared/schema/scheme-version.ts';
import type { Repositories } from '../../../data/repositories.ts';
import { useServices } from '../../../data/services-context.tsx';
import type { Store } from '../../../data/store.ts';
import { createSchemeDraft, type DraftState, type SchemeDraft } from './scheme-draft.ts';

const drafts = new WeakMap<Store, Map<string, SchemeDraft>>();

/** The same draft when its page is opened again, so that what could not be saved is still there. */
function openDraft(store: Store, { schemes }: Repositories, { id, content }: SchemeVersion): SchemeDraft {
  const ofStore = drafts.get(store) ?? new Map<string, SchemeDraft>();
  drafts.set(store, ofStore);
  const save = (scheme: SchemeVersion['content']) => schemes.saveDraft(id, scheme);
  const draft = ofStore.get(id) ?? createSchemeDraft(content, save, store.saveStatus.hold);
  ofStore.set(id, draft);
  return draft;
}

/** The draft behind the editor's page, saved by itself while it is edited and when the page is left. */
export function useSchemeDraft(version: SchemeVersion): { draft: SchemeDraft; state: DraftState } {
  const { store, repositories } = useServices();
  const draft = openDraft(store, repositories, version);
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  const { content } = version;
  useEffect(() => draft.take(content), [draft, content]);
  useEffect(() => () => void draft.flush(), [draft]);
  return { draft, state };
}
