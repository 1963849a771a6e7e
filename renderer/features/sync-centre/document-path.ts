import type { Candidacy } from '../../../shared/schema/candidacy.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import type { WireDocument } from '../../../shared/sync/protocol.ts';
import { sheetPath } from '../../ui/sheet-path.ts';

type About = Pick<Sheet, 'candidacyId'>;

/** The screen on which a document is mended: its own where it has one, else the list it stands in. */
export function documentPath(collection: CollectionName, document: WireDocument): string {
  switch (collection) {
    case 'sheets': {
      const { candidacyId, party, raterId } = document as unknown as Sheet;
      return sheetPath(candidacyId, party, raterId);
    }
    case 'candidacies':
      return `/candidacies/${encodeURIComponent((document as unknown as Candidacy).id)}`;
    case 'cases':
    case 'evidence':
      return `/candidacies/${encodeURIComponent((document as unknown as About).candidacyId)}`;
    case 'unions':
      return `/roster?union=${encodeURIComponent(document.id)}`;
    case 'people':
    case 'orgUnits':
      return '/roster';
    case 'schemes':
    case 'cycles':
      return '/scheme';
    case 'results':
      return '/results';
    case 'certificates':
      return '/certificates';
    case 'applications':
    case 'audit':
      return '/';
  }
}
