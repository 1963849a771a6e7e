import type { Observable } from 'rxjs';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import type { Draft } from '../prepare-document.ts';
import type { Store } from '../store.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';
import { createDocument } from '../write-document.ts';

export interface Schemes {
  readonly watchAll: () => Observable<readonly SchemeVersion[]>;
  /** The scheme with this key, `<scheme>@<version>`. */
  readonly watch: (key: string) => Observable<SchemeVersion | null>;
  readonly create: (scheme: Draft<'schemes'>) => Promise<void>;
}

/** 评审办法, one document for each version. */
export const createSchemes = (store: Store): Schemes => ({
  watchAll: () => watchDocuments(store, 'schemes'),
  watch: (key) => watchDocument(store, 'schemes', key),
  create: (scheme) => createDocument(store, 'schemes', scheme),
});
