import type { Observable } from 'rxjs';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { archivedAmong } from '../archived-among.ts';
import { assertNewCertificate, type IssuedFacts } from '../assert-new-certificate.ts';
import { listVoidNumbers } from '../list-void-numbers.ts';
import { newId } from '../new-id.ts';
import type { Draft } from '../prepare-document.ts';
import { replaceCertificates, type Replacement } from '../replace-certificates.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';
import { updateDocument, type Change } from '../write-document.ts';
import { writeInBatches, type OnProgress } from '../write-in-batches.ts';
import { appendAudit, appendAudits } from './audit.ts';

export type NewCertificate = Omit<Draft<'certificates'>, 'id' | 'status' | 'voidReason' | 'prints'>;

export interface Certificates {
  /** Those of every year. */
  readonly watchAll: () => Observable<readonly Certificate[]>;
  readonly watchCycle: (cycleId: string) => Observable<readonly Certificate[]>;
  readonly watch: (id: string) => Observable<Certificate | null>;
  /**
   * Freezes the content; reprints show it unchanged. @returns the new certificate's id
   * @throws AppError CERTIFICATE_NUMBER_USED, CERTIFICATE_ALREADY_ISSUED
   */
  readonly issue: (certificate: NewCertificate) => Promise<string>;
  /** `issue` for many at once: all of them, or none when one is refused. @returns the ids in the order given */
  readonly issueMany: (certificates: readonly NewCertificate[], onProgress?: OnProgress) => Promise<string[]>;
  /** Notes one printed file by its SHA-256 (hex, empty when the browser printed). @throws AppError CERTIFICATE_VOID */
  readonly recordPrint: (id: string, sha256: string) => Promise<void>;
  /** `recordPrint` for the certificates that one file holds. */
  readonly recordPrints: (ids: readonly string[], sha256: string) => Promise<void>;
  /** The number stays used. @throws AppError REASON_REQUIRED */
  readonly void: (id: string, reason: string) => Promise<void>;
  /** 作废并补发. @returns the ids of the new ones. @throws AppError as `void` and `issue`, CERTIFICATE_VOID */
  readonly replaceMany: (
    replacements: readonly Replacement[],
    reason: string,
    onProgress?: OnProgress,
  ) => Promise<readonly string[]>;
  /** The numbers behind a prefix that are used, those of void certificates included. */
  readonly usedNumbers: (prefix: string) => Promise<ReadonlySet<number>>;
  /** The first number after all used ones, void ones included: the prefix and four digits, or as many as asked. */
  readonly nextNumber: (prefix: string, digits?: number) => Promise<string>;
}

const readAll = async (store: Store): Promise<Certificate[]> =>
  (await store.database.certificates.find().exec()).map((document) => document.toMutableJSON());

async function usedNumbers(store: Store, prefix: string): Promise<ReadonlySet<number>> {
  const numbers = (await readAll(store))
    .filter(({ content }) => content.number.startsWith(prefix))
    .map(({ content }) => Number(content.number.slice(prefix.length)))
    .filter(Number.isInteger);
  return new Set(numbers);
}

async function nextNumber(store: Store, prefix: string, digits = 4): Promise<string> {
  const used = await usedNumbers(store, prefix);
  return `${prefix}${String(Math.max(0, ...used) + 1).padStart(digits, '0')}`;
}

const issuedAs = (certificate: NewCertificate, id: string): Draft<'certificates'> => ({
  ...certificate,
  id,
  status: 'valid',
  voidReason: null,
  prints: [],
});

async function issueMany(
  store: Store,
  certificates: readonly NewCertificate[],
  onProgress?: OnProgress,
): Promise<string[]> {
  const drafts = certificates.map((certificate) => issuedAs(certificate, newId('cert')));
  // One issue at a time: two quick ones must not both find the same number free.
  await store.writeQueue.run('issue', async () => {
    const issued: IssuedFacts[] = await readAll(store);
    for (const draft of drafts) {
      assertNewCertificate(issued, draft);
      issued.push(draft);
    }
    const changes = drafts.map((draft): [string, Change<'certificates'>] => [draft.id, () => draft]);
    await writeInBatches(store, 'certificates', new Map(changes), onProgress);
  });
  return drafts.map(({ id }) => id);
}

async function notePrints(store: Store, ids: readonly string[], sha256: string): Promise<void> {
  const print = { at: store.clock.now().toISOString(), by: store.actor.name, sha256 };
  const record: Change<'certificates'> = (stored) => {
    if (!stored) throw new AppError('DOCUMENT_MISSING', { id: ids.join() });
    if (stored.status === 'void') throw new AppError('CERTIFICATE_VOID', { number: stored.content.number });
    return { ...stored, prints: [...stored.prints, print] };
  };
  await writeInBatches(store, 'certificates', new Map(ids.map((id) => [id, record])));
}

/** A certificate of a year that has been put away stays as it is; that it was printed again stands in the log alone. */
async function recordPrints(store: Store, ids: readonly string[], sha256: string): Promise<void> {
  const printed = await store.database.certificates.findByIds([...ids]).exec();
  const cycleOf = (id: string) => printed.get(id)?.cycleId ?? '';
  const archived = await archivedAmong(store, ids.map(cycleOf));
  const isClosed = (id: string) => archived.has(cycleOf(id));
  await notePrints(
    store,
    ids.filter((id) => !isClosed(id)),
    sha256,
  );
  const about = { action: 'reprint', documentKind: 'certificates' } as const;
  await appendAudits(
    store,
    ids.filter(isClosed).map((documentId) => ({ ...about, documentId })),
  );
}

/** 证书. */
export const createCertificates = (store: Store): Certificates => ({
  watchAll: () => watchDocuments(store, 'certificates'),
  watchCycle: (cycleId) => watchDocuments(store, 'certificates', { cycleId }),
  watch: (id) => watchDocument(store, 'certificates', id),
  issue: async (certificate) => (await issueMany(store, [certificate])).join(),
  issueMany: (certificates, onProgress) => issueMany(store, certificates, onProgress),
  recordPrint: (id, sha256) => recordPrints(store, [id], sha256),
  recordPrints: (ids, sha256) => recordPrints(store, ids, sha256),
  void: async (id, reason) => {
    const given = requireReason('certificates.voidReason', reason);
    await updateDocument(store, 'certificates', id, (stored) => ({
      ...stored,
      status: 'void' as const,
      voidReason: given,
    }));
    await listVoidNumbers(store);
    await appendAudit(store, { action: 'void', documentKind: 'certificates', documentId: id, reason: given });
  },
  replaceMany: (replacements, reason, onProgress) =>
    replaceCertificates(store, (drafts) => issueMany(store, drafts), replacements, reason, onProgress),
  usedNumbers: (prefix) => usedNumbers(store, prefix),
  nextNumber: (prefix, digits) => nextNumber(store, prefix, digits),
});
