import { combineLatest, firstValueFrom, map, type Observable } from 'rxjs';
import { expiredData, type ExpiredItem } from '../../../shared/domain/privacy/expired-data.ts';
import type { HeldData } from '../../../shared/domain/privacy/held-data.ts';
import { mayErase } from '../../../shared/domain/privacy/may-erase.ts';
import { personFile, type PersonFile } from '../../../shared/domain/privacy/person-file.ts';
import { standingPrivacyRules } from '../../../shared/domain/privacy/standing-rules.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import { eraseContact, eraseExpired } from '../erase-expired.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { updateDocument } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export interface Privacy {
  readonly watchRules: () => Observable<PrivacyRules>;
  /** @throws AppError NOT_PERMITTED for everybody but the city's office */
  readonly saveRules: (rules: PrivacyRules) => Promise<void>;
  /** What should be deleted by this day, of all that the actor may read. */
  readonly watchExpired: (today: string) => Observable<readonly ExpiredItem[]>;
  /**
   * Deletes, one after another, and cannot be taken back. What cannot be deleted stays and is told, and the rest goes on.
   *
   * @param goesOn asked before each with the number of those that are dealt with; false ends it there
   * @throws AppError REASON_REQUIRED
   */
  readonly erase: (
    items: readonly ExpiredItem[],
    reason: string,
    today: string,
    goesOn?: (done: number) => boolean,
  ) => Promise<Erasure>;
  /**
   * Deletes what is known of somebody who asks for it before the time is over (个人信息保护法 art. 47).
   * @throws AppError REASON_REQUIRED, ERASURE_NOT_DUE while he holds a post or is in an open year
   */
  readonly eraseOnRequest: (personId: string, reason: string) => Promise<void>;
  /** Everything that the actor may read of one person; null for somebody whom he does not know. */
  readonly personFile: (personId: string) => Promise<PersonFile | null>;
}

/** What came of a deletion: those that are gone, and those that are not, with what stood in the way. */
export interface Erasure {
  readonly deleted: readonly ExpiredItem[];
  readonly kept: readonly { readonly item: ExpiredItem; readonly cause: unknown }[];
}

const watchHeld = (store: Store): Observable<HeldData> =>
  combineLatest({
    people: watchDocuments(store, 'people'),
    unions: watchDocuments(store, 'unions'),
    applications: watchDocuments(store, 'applications'),
    candidacies: watchDocuments(store, 'candidacies'),
    cycles: watchDocuments(store, 'cycles'),
    cases: watchDocuments(store, 'cases'),
  });

const watchRules = (store: Store): Observable<PrivacyRules> =>
  watchDocuments(store, 'orgUnits', { kind: 'city' }).pipe(map(standingPrivacyRules));

const watchExpired = (store: Store, today: string): Observable<readonly ExpiredItem[]> =>
  combineLatest([watchHeld(store), watchRules(store)]).pipe(
    map(([held, rules]) => expiredData(held, rules, today)),
  );

async function saveRules(store: Store, privacyRules: PrivacyRules): Promise<void> {
  const [city] = await store.database.orgUnits.find({ selector: { kind: 'city' } }).exec();
  if (!city) throw new AppError('DOCUMENT_MISSING', { id: 'city' });
  await updateDocument(store, 'orgUnits', city.id, (stored) => ({ ...stored, privacyRules }));
  await appendAudit(store, { action: 'privacy-rules', documentKind: 'orgUnits', documentId: city.id });
}

async function erase(
  store: Store,
  items: readonly ExpiredItem[],
  given: string,
  today: string,
  goesOn: (done: number) => boolean,
): Promise<Erasure> {
  const reason = requireReason('people.erased.reason', given);
  const due = new Set((await firstValueFrom(watchExpired(store, today))).map(({ key }) => key));
  const deleted: ExpiredItem[] = [];
  const kept: Erasure['kept'][number][] = [];
  for (const item of items) {
    if (!goesOn(deleted.length + kept.length)) break;
    try {
      if (!due.has(item.key) || !mayErase(store.actor, item))
        throw new AppError('ERASURE_NOT_DUE', { name: item.name });
      await eraseExpired(store, item, reason);
      deleted.push(item);
    } catch (cause) {
      kept.push({ item, cause });
    }
  }
  return { deleted, kept };
}

async function eraseOnRequest(store: Store, personId: string, given: string): Promise<void> {
  const reason = requireReason('people.erased.reason', given);
  // A period of no years: whatever has ended at all.
  const { people, ...held } = await firstValueFrom(watchHeld(store));
  const ended = expiredData(
    { ...held, people },
    { ...(await firstValueFrom(watchRules(store))), contactYears: 0 },
    '9999-12-31',
  );
  const isFree = ended.some(({ kind, id }) => kind === 'contact' && id === personId);
  const name = people.find(({ id }) => id === personId)?.name ?? '';
  if (!isFree) throw new AppError('ERASURE_NOT_DUE', { name });
  await eraseContact(store, personId, reason);
}

async function readPersonFile(store: Store, personId: string): Promise<PersonFile | null> {
  const held = await firstValueFrom(watchHeld(store));
  const [certificates, results, schemes] = await firstValueFrom(
    combineLatest([
      watchDocuments(store, 'certificates'),
      watchDocuments(store, 'results'),
      watchDocuments(store, 'schemes'),
    ]),
  );
  return personFile(
    {
      ...held,
      certificates,
      results: results.filter(({ cycleId }) => store.permissionContext.isPublished(cycleId)),
      schemes: schemes.map(({ content }) => content),
    },
    personId,
  );
}

/** 个人信息: how long what is kept, what is to be deleted, and what is held of one person. */
export const createPrivacy = (store: Store): Privacy => ({
  watchRules: () => watchRules(store),
  saveRules: (rules) => saveRules(store, rules),
  watchExpired: (today) => watchExpired(store, today),
  erase: (items, reason, today, goesOn = () => true) => erase(store, items, reason, today, goesOn),
  eraseOnRequest: (personId, reason) => eraseOnRequest(store, personId, reason),
  personFile: (personId) => readPersonFile(store, personId),
});
