import { closedPlace, closedToNothing, type ClosedTo } from '../../shared/domain/closed-to.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { CityWriter, Departure, StoredDocument } from '../store/hub-store.ts';
import { memberOffice } from '../store/member-office.ts';
import { scopeColumns } from '../store/scope-columns.ts';
import type { HubChange } from './change-feed.ts';

/** What members of the panel keep out of, by member. */
export type Closings = ReadonlyMap<string, ClosedTo>;

/** What there is about a candidate and does not come to a member who keeps out. */
const keptBack = ['sheets', 'cases', 'evidence'] as const;
/** Fewer values than a statement may have. */
const chunk = 500;

const isRecusal = (document: DocumentOf<'sheets'> | undefined): boolean =>
  document?.party === 'panel' && document.recused;

/** Whether these states may have changed what a member keeps out of. */
export function mayClose<N extends CollectionName>(
  collection: N,
  accepted: readonly { readonly before: StoredDocument<N> | null; readonly after: StoredDocument<N> }[],
): boolean {
  if (collection !== 'sheets') return collection === 'cycles' || collection === 'schemes';
  const states = accepted.flatMap(({ before, after }) => [before?.document, after.document]);
  return (states as (DocumentOf<'sheets'> | undefined)[]).some(isRecusal);
}

async function inChunks<T>(
  values: readonly string[],
  read: (part: readonly string[]) => Promise<Iterable<T>>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < values.length; start += chunk)
    found.push(...(await read(values.slice(start, start + chunk))));
  return found;
}

const storedByIds = <N extends CollectionName>(
  city: CityWriter,
  collection: N,
  ids: readonly string[],
): Promise<StoredDocument<N>[]> =>
  inChunks(ids, async (part) => (await city.findByIds(collection, part)).values());

/** What of a collection there is about these candidates that a member who does not keep out may see. */
async function readKeptBack(
  city: CityWriter,
  collection: (typeof keptBack)[number],
  candidacyIds: readonly string[],
): Promise<StoredDocument[]> {
  const found = await inChunks<DocumentOf<CollectionName>>(candidacyIds, (part) =>
    city.findByCandidacy(collection, part),
  );
  const open = found.filter(
    (document) => !['panel', 'city', 'finance'].includes(scopeColumns(collection, document).party),
  );
  return storedByIds(
    city,
    collection,
    open.map(({ id }) => id),
  );
}

/** Gives what is stored a new number, so that whoever may see it is sent it. */
async function sendAgain(
  city: CityWriter,
  collection: CollectionName,
  stored: readonly StoredDocument[],
): Promise<HubChange[]> {
  await city.putDocuments(
    collection,
    stored.map((row) => ({ ...row, seq: city.takeSeq() })),
  );
  return stored.map(({ document }) => ({ kind: 'document', collection, document }));
}

interface Difference {
  /** Members to whom candidacies have been closed, by candidacy. */
  readonly closed: ReadonlyMap<string, readonly string[]>;
  /** Candidacies that have been opened to somebody. */
  readonly opened: ReadonlySet<string>;
  /** Townships whose places have been closed or opened. */
  readonly townships: ReadonlySet<string>;
}

const placesOf = (closings: Closings): readonly string[] =>
  [...closings.values()].flatMap(({ places }) => places);

/** The candidacies in these places, by place. */
async function readPlaces(
  city: CityWriter,
  places: readonly string[],
): Promise<ReadonlyMap<string, readonly Candidacy[]>> {
  const cycleIds = new Set(places.map((place) => place.slice(0, place.lastIndexOf(' '))));
  const candidacies = await city.findByCycle('candidacies', [...cycleIds]);
  return Map.groupBy(candidacies, ({ cycleId, townshipCode }) => closedPlace(cycleId, townshipCode));
}

const without = (values: Iterable<string>, known: ReadonlySet<string>): string[] =>
  [...values].filter((value) => !known.has(value));

async function readDifference(city: CityWriter, was: Closings, is: Closings): Promise<Difference> {
  const closed = new Map<string, string[]>();
  const opened = new Set<string>();
  const townships = new Set<string>();
  const inPlaces = await readPlaces(city, [...placesOf(was), ...placesOf(is)]);
  const candidacyIdsOf = ({ places, candidacyIds }: ClosedTo): ReadonlySet<string> =>
    new Set([...candidacyIds, ...places.flatMap((place) => (inPlaces.get(place) ?? []).map(({ id }) => id))]);
  for (const member of new Set([...was.keys(), ...is.keys()])) {
    const [before, after] = [was.get(member) ?? closedToNothing, is.get(member) ?? closedToNothing];
    const [had, has] = [candidacyIdsOf(before), candidacyIdsOf(after)];
    for (const id of without(has, had)) closed.set(id, [...(closed.get(id) ?? []), member]);
    for (const id of without(had, has)) opened.add(id);
    const moved = [
      ...without(before.places, new Set(after.places)),
      ...without(after.places, new Set(before.places)),
    ];
    for (const place of moved) townships.add(place.slice(place.lastIndexOf(' ') + 1));
  }
  return { closed, opened, townships };
}

/** Takes back from members what they have been sent of candidates they keep out of now. */
async function takeBack(city: CityWriter, { closed }: Difference): Promise<HubChange[]> {
  const changes: HubChange[] = [];
  for (const collection of keptBack) {
    const stored = await readKeptBack(city, collection, [...closed.keys()]);
    const departures = stored.flatMap(({ document, sinceSeq }): Departure[] => {
      const { candidacyId } = scopeColumns(collection, document);
      return (closed.get(candidacyId) ?? []).map((member) => {
        const townshipCode = memberOffice(member);
        return { collection, townshipCode, seq: city.takeSeq(), sinceSeq, document };
      });
    });
    await city.addDepartures(departures);
    changes.push(
      ...departures.map(({ townshipCode }) => ({ kind: 'departure', collection, townshipCode }) as const),
    );
  }
  return changes;
}

/**
 * Carries out what it means that members of the panel keep out of candidates, or do no longer: what they had is
 * taken back, what they lacked is sent, and the roster is sent anew, without its counts or with them.
 */
export async function followClosings(city: CityWriter, was: Closings, is: Closings): Promise<HubChange[]> {
  const difference = await readDifference(city, was, is);
  const { closed, opened, townships } = difference;
  const changes = await takeBack(city, difference);
  for (const collection of keptBack)
    changes.push(...(await sendAgain(city, collection, await readKeptBack(city, collection, [...opened]))));
  const candidacies = await storedByIds(city, 'candidacies', [...new Set([...closed.keys(), ...opened])]);
  changes.push(...(await sendAgain(city, 'candidacies', candidacies)));
  const listed = await city.findIdsOfTownships('unions', [...townships]);
  const unionIds = new Set([...listed, ...candidacies.map(({ document }) => document.unionId)]);
  changes.push(...(await sendAgain(city, 'unions', await storedByIds(city, 'unions', [...unionIds]))));
  return changes;
}
