import { currentResults } from '../../shared/domain/current-result.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { standingPrivacyRules } from '../../shared/domain/privacy/standing-rules.ts';
import type { PermissionContext } from '../../shared/domain/permissions.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { Certificate } from '../../shared/schema/certificate.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import { cycleIdOf } from '../../shared/sync/cycle-lock-problem.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Result } from '../../shared/schema/result.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { deviceKeyEnd } from '../../shared/schema/submission-signature.ts';
import type { SchemeVersion } from '../../shared/schema/scheme-version.ts';
import { splitNumber } from '../../shared/sync/leased-number.ts';
import type { HubSession } from '../session.ts';
import type { CityWriter, LeasedBlock, StoredDocument } from '../store/hub-store.ts';
import { scopeColumns } from '../store/scope-columns.ts';
import { carriedAuthors } from './carried-authors.ts';

/** What the rows of one push are judged by: the hub's own state, never what the rows say of it. */
export interface PushContext<N extends CollectionName = CollectionName> {
  readonly session: HubSession;
  /** Colleagues in whose name the session may send, by account. */
  readonly authors: ReadonlyMap<string, Actor>;
  readonly collection: N;
  readonly permission: PermissionContext;
  /** The stored states of the rows' documents; an accepted row takes its place here for the rows after it. */
  readonly stored: Map<string, StoredDocument<N>>;
  readonly candidacies: ReadonlyMap<string, StoredDocument<'candidacies'>>;
  /** Documents that the actor's township had and lost. */
  readonly departed: ReadonlySet<string>;
  readonly cases: readonly Case[];
  /** The sheets that pushed files go with, and those that pushed returns sent back. */
  readonly sheets: readonly Sheet[];
  /** The cycles that the rows are of, and the cases about each as a whole. */
  readonly cycles: ReadonlyMap<string, StoredDocument<'cycles'>>;
  readonly course: readonly Case[];
  readonly certificates: readonly Certificate[];
  /** What the announcement of the rows' cycles depends on. */
  readonly results: readonly Result[];
  readonly entrants: readonly Candidacy[];
  /** The schemes that pushed cycles name. */
  readonly schemes: readonly SchemeVersion[];
  readonly leases: readonly LeasedBlock[];
  /** The keys of PCs that were revoked; asked only where a signed sheet is pushed. */
  readonly revokedKeys: ReadonlySet<string>;
  /** Whether the city forbids payments to accounts without consent; asked only where a batch is pushed. */
  readonly consentBlocks: boolean;
  readonly isRestored: boolean;
}

const judgedByCourse: ReadonlySet<CollectionName> = new Set(['sheets', 'cases', 'cycles', 'certificates']);
const judgedByCases: ReadonlySet<CollectionName> = new Set(['cases', 'sheets', 'evidence']);

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');

async function certificatesLike(
  city: CityWriter,
  numbers: readonly string[],
  candidacyIds: readonly string[],
): Promise<readonly Certificate[]> {
  const sameNumber = await city.findByTag('certificates', numbers);
  return [...sameNumber, ...(await city.findByCandidacy('certificates', candidacyIds))];
}

const isPayment = ({ kind }: Case['detail']): boolean => kind === 'batch' || kind === 'batchStep';

/** The cycles whose money these documents move. */
const paidCycles = (
  collection: CollectionName,
  documents: readonly DocumentOf<CollectionName>[],
): string[] =>
  collection === 'cases'
    ? distinct((documents as readonly Case[]).map((item) => (isPayment(item.detail) ? item.cycleId : '')))
    : [];

/** Read only where a cycle is pushed, or money moves: a cycle has thousands of them. */
async function finality(
  city: CityWriter,
  collection: CollectionName,
  documents: readonly DocumentOf<CollectionName>[],
): Promise<Pick<PushContext, 'results' | 'entrants'>> {
  if (collection !== 'cycles') {
    return { results: await city.findByCycle('results', paidCycles(collection, documents)), entrants: [] };
  }
  const ids = distinct(documents.map(({ id }) => id));
  const results = await city.findByCycle('results', ids);
  return { results, entrants: await city.findByCycle('candidacies', ids) };
}

/** What a batch is held against are the results as corrections and supplements have left them. */
async function correctedResults(
  city: CityWriter,
  results: readonly Result[],
  documents: readonly DocumentOf<CollectionName>[],
  ledger: readonly Case[],
): Promise<readonly Result[]> {
  if (results.length === 0) return results;
  const pushed = documents as readonly Case[];
  const named = new Set(pushed.map(({ id, detail }) => (detail.kind === 'batchStep' ? detail.batchId : id)));
  const lines = [...pushed, ...ledger].flatMap(({ id, detail }) =>
    detail.kind === 'batch' && named.has(id) ? detail.lines : [],
  );
  const corrections = await city.findByCandidacy('cases', distinct(lines.map((line) => line.candidacyId)));
  return currentResults(results, corrections);
}

async function courses(
  city: CityWriter,
  collection: CollectionName,
  cycleIds: readonly string[],
): Promise<Pick<PushContext, 'cycles' | 'course'>> {
  const cycles = await city.findByIds('cycles', cycleIds);
  return {
    cycles,
    course: judgedByCourse.has(collection)
      ? await city.findByCandidacy('cases', cycleIds.map(cycleSubject))
      : [],
  };
}

async function schemesOf(
  city: CityWriter,
  collection: CollectionName,
  documents: readonly DocumentOf<CollectionName>[],
  results: readonly Result[],
): Promise<readonly SchemeVersion[]> {
  const named = collection === 'cycles' ? documents : results;
  const keys = distinct(named.map((document) => ('schemeKey' in document ? document.schemeKey : '')));
  const found = await city.findByIds('schemes', keys);
  return [...found.values()].flatMap(({ document, deleted }) => (deleted ? [] : [document]));
}

async function numbering(
  city: CityWriter,
  collection: CollectionName,
  numbers: readonly string[],
): Promise<Pick<PushContext, 'leases' | 'isRestored'>> {
  if (collection === 'cases') return { leases: [], isRestored: await city.isRestored() };
  if (collection !== 'certificates') return { leases: [], isRestored: false };
  const series = distinct(numbers.map((number) => splitNumber(number)?.series ?? ''));
  return { leases: await city.findBlocks(series), isRestored: await city.isRestored() };
}

/** The rule of the city, whose finance alone makes batches. */
async function consentRule(
  city: CityWriter,
  { orgCode }: HubSession,
  collection: CollectionName,
  documents: readonly DocumentOf<CollectionName>[],
): Promise<boolean> {
  const paying =
    collection === 'cases' && (documents as readonly Case[]).some(({ detail }) => detail.kind === 'batch');
  if (!paying) return false;
  const units = [...(await city.findByIds('orgUnits', [orgCode])).values()];
  const standing = units.flatMap(({ document, deleted }) => (deleted ? [] : [document]));
  return standingPrivacyRules(standing).consentBlocks;
}

async function revokedKeys(
  city: CityWriter,
  collection: CollectionName,
  documents: readonly DocumentOf<CollectionName>[],
): Promise<ReadonlySet<string>> {
  const isSigned =
    collection === 'sheets' &&
    (documents as readonly Sheet[]).some(({ submissions }) => submissions.at(-1)?.signature !== undefined);
  const ends = isSigned ? await city.findByTag('audit', [deviceKeyEnd.action]) : [];
  return new Set(ends.map(({ reason }) => reason));
}

/** The sheets of the candidacies whose files or returns are pushed; nothing else is judged by them. */
async function sheetsOf(
  city: CityWriter,
  collection: CollectionName,
  documents: readonly DocumentOf<CollectionName>[],
): Promise<readonly Sheet[]> {
  const concerned = documents.filter(
    (document) => collection === 'evidence' || ('detail' in document && document.detail.kind === 'return'),
  );
  const ids = distinct(concerned.map((document) => scopeColumns(collection, document).candidacyId));
  return ids.length === 0 ? [] : city.findByCandidacy('sheets', ids);
}

export async function loadPushContext<N extends CollectionName>(
  city: CityWriter,
  session: HubSession,
  collection: N,
  documents: readonly DocumentOf<N>[],
): Promise<PushContext<N>> {
  const ids = distinct(documents.map(({ id }) => id));
  const columns = documents.map((document) => scopeColumns(collection, document));
  const candidacyIds = distinct(columns.map(({ candidacyId }) => candidacyId));
  const numbers = distinct(columns.map(({ tag }) => tag));
  const stored = new Map(await city.findByIds(collection, ids));
  const known = [...stored.values()].map(({ document }) => document);
  const published = await city.publishedCycles();
  const grounds = await finality(city, collection, documents);
  const cases = judgedByCases.has(collection) ? await city.findByCandidacy('cases', candidacyIds) : [];
  return {
    session,
    authors: await carriedAuthors(
      city,
      session,
      documents.map(({ updatedBy }) => updatedBy),
    ),
    collection,
    permission: { isPublished: (cycleId) => published.has(cycleId) },
    stored,
    candidacies: await city.findByIds('candidacies', candidacyIds),
    departed: await city.departedIds(collection, session.orgCode, ids),
    cases,
    // A removal may say anything of what it removes, so what is stored counts too.
    sheets: await sheetsOf(city, collection, [...documents, ...known]),
    certificates: collection === 'certificates' ? await certificatesLike(city, numbers, candidacyIds) : [],
    ...(await courses(
      city,
      collection,
      distinct(documents.map((document) => cycleIdOf(collection, document) ?? '')),
    )),
    ...grounds,
    ...(collection === 'cases' && {
      results: await correctedResults(city, grounds.results, documents, cases),
    }),
    schemes: await schemesOf(city, collection, documents, grounds.results),
    ...(await numbering(city, collection, numbers)),
    revokedKeys: await revokedKeys(city, collection, documents),
    consentBlocks: await consentRule(city, session, collection, documents),
  };
}
