import type { CollectionName } from '../../../shared/schema/registry.ts';
import { useDocumentTitle } from '../../data/use-document-title.ts';

interface AboutDocument {
  readonly collection: CollectionName;
  readonly documentId: string;
  /** Its content, where the record has it. */
  readonly document?: object;
}

const unknown = {};

export function DocumentTitle({ of }: { readonly of: AboutDocument }) {
  return <>{useDocumentTitle(of.collection, of.documentId, of.document ?? unknown)}</>;
}
