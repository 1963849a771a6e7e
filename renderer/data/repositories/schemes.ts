import type { Observable } from 'rxjs';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import { validateScheme } from '../../../shared/domain/validate-scheme.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { schemeKey, type Scheme } from '../../../shared/schema/scheme.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import type { Draft } from '../prepare-document.ts';
import type { Store } from '../store.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';
import { createDocument, updateDocument, writeDocuments, type Change } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export interface Schemes {
  readonly watchAll: () => Observable<readonly SchemeVersion[]>;
  /** The scheme with this key, `<scheme>@<version>`. */
  readonly watch: (key: string) => Observable<SchemeVersion | null>;
  readonly create: (scheme: Draft<'schemes'>) => Promise<void>;
  /** Begins a draft. @throws AppError DOCUMENT_EXISTS */
  readonly begin: (content: Scheme) => Promise<void>;
  /** Saves what a draft says now; it keeps its id and version. @throws AppError DOCUMENT_MISSING, SCHEME_FROZEN */
  readonly saveDraft: (key: string, content: Scheme) => Promise<void>;
  /** Takes a draft away. @throws AppError DOCUMENT_MISSING, SCHEME_FROZEN */
  readonly discard: (key: string) => Promise<void>;
  /**
   * Freezes a draft, as `content` says, and notes its hash and what the replay found. @throws AppError
   * SCHEME_UNSOUND, SCHEME_CHANGED when the draft says something else by now, SCHEME_FROZEN
   */
  readonly publish: (key: string, content: Scheme, replayNotes: readonly string[]) => Promise<void>;
}

function assertDraft({ id, status }: SchemeVersion): void {
  if (status !== 'draft') throw new AppError('SCHEME_FROZEN', { id });
}

const discard = (store: Store, key: string): Promise<void> => {
  const change: Change<'schemes'> = (stored) => {
    if (!stored) throw new AppError('DOCUMENT_MISSING', { id: key });
    assertDraft(stored);
    return null;
  };
  return writeDocuments(store, 'schemes', new Map([[key, change]]));
};

async function publish(
  store: Store,
  key: string,
  content: Scheme,
  replayNotes: readonly string[],
): Promise<void> {
  const count = validateScheme(content, 'content').length;
  if (count > 0) throw new AppError('SCHEME_UNSOUND', { count });
  const hash = schemeHash(content);
  await updateDocument(store, 'schemes', key, (stored) => {
    assertDraft(stored);
    // Another PC of the office may have changed the draft after it was looked at.
    if (schemeHash(stored.content) !== hash) throw new AppError('SCHEME_CHANGED', { id: key });
    const publishedAt = store.clock.now().toISOString();
    return { ...stored, status: 'published' as const, publishedAt };
  });
  const about = { documentKind: 'schemes', documentId: key } as const;
  await appendAudit(store, { ...about, action: 'publish', reason: `sha256 ${hash}` });
  for (const reason of replayNotes) await appendAudit(store, { ...about, action: 'replay', reason });
}

/** 评审办法, one document for each version. */
export const createSchemes = (store: Store): Schemes => ({
  watchAll: () => watchDocuments(store, 'schemes'),
  watch: (key) => watchDocument(store, 'schemes', key),
  create: (scheme) => createDocument(store, 'schemes', scheme),
  begin: (content) =>
    createDocument(store, 'schemes', {
      id: schemeKey(content),
      status: 'draft',
      content,
      publishedAt: null,
    }),
  saveDraft: (key, content) =>
    updateDocument(store, 'schemes', key, (stored) => {
      assertDraft(stored);
      const { id, version } = stored.content;
      return { ...stored, content: { ...content, id, version } };
    }),
  discard: (key) => discard(store, key),
  publish: (key, content, replayNotes) => publish(store, key, content, replayNotes),
});
