import type { PermissionContext } from '../../shared/domain/permissions.ts';
import { collectionNames, type CollectionName, type DocumentOf } from '../../shared/schema/registry.ts';
import type { HubSession } from '../session.ts';
import { memberOffice } from '../store/member-office.ts';
import { mayRead } from './may-read.ts';

/** One thing that happened: a document has a new state, or a township or a member of the panel lost one. */
export type HubChange =
  | {
      readonly kind: 'document';
      readonly collection: CollectionName;
      readonly document: DocumentOf<CollectionName>;
    }
  | { readonly kind: 'departure'; readonly collection: CollectionName; readonly townshipCode: string };

export interface Listener {
  readonly session: HubSession;
  readonly onChange: (collections: readonly CollectionName[]) => void;
  /** The session is over, or the hub stops. */
  readonly onEnd: () => void;
}

/** Whether this reader has something new to pull because of the change. */
function concerns(session: HubSession, change: HubChange, context: PermissionContext): boolean {
  if (change.kind === 'departure') {
    const { orgCode, panelMemberId: member } = session;
    return (
      change.townshipCode === orgCode || (member !== null && change.townshipCode === memberOffice(member))
    );
  }
  return mayRead(session, change.collection, change.document, context);
}

/**
 * Tells listeners that something changed, after it was committed. A listener hears only of what he may read: the
 * moment of a message is information too.
 */
export class ChangeFeed {
  readonly #listeners = new Set<Listener>();

  /** How many listen. */
  get size(): number {
    return this.#listeners.size;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(cityId: string, changes: readonly HubChange[], context: PermissionContext): void {
    for (const { session, onChange } of this.#listeners) {
      if (session.cityId !== cityId) continue;
      const heard = new Set<CollectionName>();
      for (const change of changes) {
        if (!heard.has(change.collection) && concerns(session, change, context)) heard.add(change.collection);
      }
      if (heard.size > 0) onChange([...heard]);
    }
  }

  /** Something may have changed, nobody knows what: everybody looks, and nobody learns anything by it. */
  announceAll(): void {
    for (const { onChange } of this.#listeners) onChange(collectionNames);
  }

  /** To be called when a session is signed out, its device revoked or its account changed. */
  endSession(sessionId: string): void {
    this.#end((listener) => listener.session.sessionId === sessionId);
  }

  endAll(): void {
    this.#end(() => true);
  }

  #end(chosen: (listener: Listener) => boolean): void {
    for (const listener of [...this.#listeners].filter(chosen)) {
      this.#listeners.delete(listener);
      listener.onEnd();
    }
  }
}
