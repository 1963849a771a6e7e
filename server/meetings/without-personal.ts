import type { CollectionName } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';

/** What scoring does not need of a person stays off the tablets, which go home with their owners. */
const hidden = { gender: null, birthOn: null, phone: '', education: '', politicalStatus: '' };

export const withoutPersonal = (collection: CollectionName, document: WireDocument): WireDocument =>
  collection === 'people' ? { ...document, ...hidden } : document;
