import type { Observable } from 'rxjs';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { Draft } from '../prepare-document.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { createDocument, updateDocument } from '../write-document.ts';

export interface OrgUnits {
  readonly watchAll: () => Observable<readonly OrgUnit[]>;
  readonly create: (unit: Draft<'orgUnits'>) => Promise<void>;
  readonly update: (id: string, patch: Partial<Draft<'orgUnits'>>) => Promise<void>;
}

/** The city federation and its township offices. */
export const createOrgUnits = (store: Store): OrgUnits => ({
  watchAll: () => watchDocuments(store, 'orgUnits'),
  create: (unit) => createDocument(store, 'orgUnits', unit),
  update: (id, patch) => updateDocument(store, 'orgUnits', id, (stored) => ({ ...stored, ...patch, id })),
});
