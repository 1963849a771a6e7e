import type { CollectionName } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { blankPerson } from '../../shared/sync/erase-person.ts';

/** What scoring does not need of a person stays off the tablets, which go home with their owners. */
export const withoutPersonal = (collection: CollectionName, document: WireDocument): WireDocument =>
  collection === 'people' ? blankPerson(document as WireDocument<'people'>) : document;
