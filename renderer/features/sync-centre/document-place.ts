import type { Case } from '../../../shared/schema/case.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import type { WireDocument } from '../../../shared/sync/protocol.ts';
import type { Refusal } from '../../sync/sync-records.ts';
import { fieldParam } from '../../ui/asked-field.ts';
import { sheetPath } from '../../ui/sheet-path.ts';

type Refused = Pick<Refusal, 'collection' | 'document' | 'path'>;

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** Scores and overrides are mended in the row of their item. */
function sheetPlace(document: WireDocument, path: string): string {
  const { candidacyId, party, raterId } = document as unknown as Sheet;
  const [, inItem = ''] = /^(?:scores|overrides)\.([^.]+)/.exec(path) ?? [];
  return withQuery(sheetPath(candidacyId, party, raterId), { [fieldParam]: inItem || path });
}

const officerPlace = (union: string, officer: string, field: string): string =>
  withQuery('/roster', { union, tab: 'officers', officer, [fieldParam]: field });

function unionPlace(document: WireDocument, path: string): string {
  const { id, officers } = document as unknown as EnterpriseUnion;
  const [part = '', ...rest] = path.split('.');
  if (part === 'officers') {
    const officer = officers[Number(rest[0])]?.id ?? '';
    return officerPlace(id, officer, rest[1] ?? '');
  }
  if (part === 'membership')
    return withQuery('/roster', { union: id, tab: 'membership', [fieldParam]: rest[0] ?? '' });
  // In the form the enterprise's name stands beside its other facts.
  const field = part === 'enterprise' && rest[0] !== 'name' ? (rest[0] ?? '') : part;
  return withQuery('/roster', { union: id, tab: 'info', [fieldParam]: field });
}

/** A person is mended where he holds a post, if possible one he holds now. */
function personPlace(id: string, field: string, unions: readonly EnterpriseUnion[]): string {
  const posts = unions.flatMap(({ id: unionId, officers }) =>
    officers.filter(({ personId }) => personId === id).map((post) => ({ unionId, ...post })),
  );
  const post = posts.find(({ endOn }) => endOn === null) ?? posts[0];
  return post ? officerPlace(post.unionId, post.id, field) : '/roster';
}

const candidacyPlace = (id: string): string => `/candidacies/${encodeURIComponent(id)}`;

/** What is not about one candidacy has a screen of its own. */
const caseScreens: Partial<Readonly<Record<Case['detail']['kind'], string>>> = {
  account: '/subsidy',
  batch: '/subsidy',
  batchAccounts: '/subsidy',
  batchStep: '/subsidy',
  receipt: '/subsidy',
  receiptUndo: '/subsidy',
  'data-request': '/privacy?tab=requests',
  'anomaly-check': '/anomalies',
  notice: '/notice',
  objection: '/notice',
  decision: '/notice',
  circular: '/notice',
  correction: '/results',
  supplement: '/results',
  calendar: '/cycles',
  step: '/cycles',
  'same-person': '/roster',
};

function casePlace(document: WireDocument): string {
  const { candidacyId, detail } = document as unknown as Case;
  return caseScreens[detail.kind] ?? candidacyPlace(candidacyId);
}

/**
 * The screen on which a document is mended, and the field on it: its own screen where it has one, else the list it
 * stands in.
 *
 * @param unions those of this PC; only a person's place depends on them
 */
export function documentPlace(
  { collection, document, path }: Refused,
  unions: readonly EnterpriseUnion[],
): string {
  const places: Readonly<Record<CollectionName, () => string>> = {
    sheets: () => sheetPlace(document, path),
    candidacies: () => candidacyPlace(document.id),
    cases: () => casePlace(document),
    evidence: () => candidacyPlace((document as unknown as Pick<Sheet, 'candidacyId'>).candidacyId),
    unions: () => unionPlace(document, path),
    people: () => personPlace(document.id, path, unions),
    orgUnits: () => '/roster',
    schemes: () => '/scheme',
    cycles: () => '/scheme',
    results: () => '/results',
    certificates: () => '/certificates',
    applications: () => '/qualification',
    audit: () => '/',
  };
  return places[collection]();
}
