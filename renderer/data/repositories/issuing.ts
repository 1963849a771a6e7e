import { map, type Observable } from 'rxjs';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { claimsOf } from '../../../shared/proof/certificate-claims.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { IssuerKey } from '../../../shared/schema/issuer.ts';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import { archivedAmong } from '../archived-among.ts';
import { ownIssuerKey, type Signer } from '../own-issuer-key.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { updateDocument, type Change } from '../write-document.ts';
import { writeInBatches } from '../write-in-batches.ts';
import { appendAudit } from './audit.ts';

/** What there is to judge certificates by, as far as this PC knows. */
export interface IssuerFacts {
  readonly city: Pick<OrgUnit, 'name' | 'unionName'> | null;
  readonly keys: readonly IssuerKey[];
  readonly voidNumbers: NonNullable<OrgUnit['voidNumbers']>;
}

export interface Issuing {
  readonly watchFacts: () => Observable<IssuerFacts>;
  /**
   * Gives a code to those that were never printed and have none, with this PC's key, which is made and put on record
   * if need be. What a paper has shown once does not change, so a printed one stays without, and so does one of a
   * year that has been put away.
   *
   * @returns the certificates as they are to be printed, in the order given
   * @throws AppError SECRETS_UNPROTECTED where this machine has no safe place for a key, and those of writing
   */
  readonly signUnprinted: (certificates: readonly Certificate[]) => Promise<readonly Certificate[]>;
  /** Makes a new key for this PC; what the one before signed stands. */
  readonly replaceKey: () => Promise<void>;
  /** Declares a key stolen: nothing that it signed is vouched for any more. @throws AppError REASON_REQUIRED */
  readonly revokeKey: (id: string, reason: string) => Promise<void>;
}

const factsOf = (units: readonly OrgUnit[]): IssuerFacts => {
  const city = units.find(({ kind }) => kind === 'city');
  return { city: city ?? null, keys: city?.issuerKeys ?? [], voidNumbers: city?.voidNumbers ?? [] };
};

const isUnsigned = ({ statement, prints }: Certificate): boolean =>
  statement === undefined && prints.length === 0;

async function signUnprinted(
  store: Store,
  signer: Calls<'signer'>,
  certificates: readonly Certificate[],
): Promise<readonly Certificate[]> {
  const archived = await archivedAmong(
    store,
    certificates.map(({ cycleId }) => cycleId),
  );
  const open = certificates.filter((one) => isUnsigned(one) && !archived.has(one.cycleId));
  if (open.length === 0) return certificates;
  await ownIssuerKey(store, signer);
  const at = store.clock.now().getTime();
  const { statements } = await signer.sign({ claims: open.map(({ content }) => claimsOf(content, at)) });
  const signed = new Map(open.map(({ id }, place) => [id, statements[place] ?? '']));
  const changes = [...signed].map(([id, statement]): [string, Change<'certificates'>] => [
    id,
    (stored) => {
      if (!stored) throw new AppError('DOCUMENT_MISSING', { id });
      return isUnsigned(stored) ? { ...stored, statement } : stored;
    },
  ]);
  await writeInBatches(store, 'certificates', new Map(changes));
  return certificates.map((certificate) => {
    const statement = signed.get(certificate.id);
    return statement === undefined ? certificate : { ...certificate, statement };
  });
}

async function revokeKey(store: Store, id: string, reason: string): Promise<void> {
  const given = requireReason('orgUnits.revokedReason', reason);
  const revokedAt = store.clock.now().toISOString();
  const units = await store.database.orgUnits.find({ selector: { kind: 'city' } }).exec();
  for (const unit of units) {
    await updateDocument(store, 'orgUnits', unit.id, (stored) => ({
      ...stored,
      issuerKeys: (stored.issuerKeys ?? []).map((key) => (key.id === id ? { ...key, revokedAt } : key)),
    }));
    await appendAudit(store, {
      action: 'revoke',
      documentKind: 'orgUnits',
      documentId: unit.id,
      reason: given,
    });
  }
}

/** 签发: the keys of the city's certificates and the codes on them. */
export const createIssuing = (store: Store, signer: Signer): Issuing => ({
  watchFacts: () => watchDocuments(store, 'orgUnits', { kind: 'city' }).pipe(map(factsOf)),
  signUnprinted: async (certificates) => (signer ? signUnprinted(store, signer, certificates) : certificates),
  replaceKey: async () => {
    if (!signer) throw new AppError('NOT_IN_BROWSER');
    await signer.makeKey();
    await ownIssuerKey(store, signer);
  },
  revokeKey: (id, reason) => revokeKey(store, id, reason),
});
