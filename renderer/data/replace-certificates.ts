import { AppError } from '../../shared/lib/app-error.ts';
import type { Certificate, CertificateContent } from '../../shared/schema/certificate.ts';
import { listVoidNumbers } from './list-void-numbers.ts';
import { appendAudits } from './repositories/audit.ts';
import type { NewCertificate } from './repositories/certificates.ts';
import { requireReason } from './require-reason.ts';
import type { Store } from './store.ts';
import { writeDocuments, type Change } from './write-document.ts';
import type { OnProgress } from './write-in-batches.ts';

/** What takes the place of a certificate; `id` is that of the one to be voided. */
export interface Replacement {
  readonly id: string;
  readonly content: CertificateContent;
}

/** Between two steps the screen shows how far it is. What a crash leaves void without a successor can be issued. */
const stepSize = 100;

async function voidAll(
  store: Store,
  ids: readonly string[],
  reason: string,
): Promise<ReadonlyMap<string, Certificate>> {
  const before = new Map<string, Certificate>();
  const change = (id: string): Change<'certificates'> => {
    return (stored) => {
      if (!stored) throw new AppError('DOCUMENT_MISSING', { id });
      if (stored.status === 'void') {
        throw new AppError('CERTIFICATE_VOID', { number: stored.content.number });
      }
      before.set(id, stored);
      return { ...stored, status: 'void', voidReason: reason };
    };
  };
  await writeDocuments(store, 'certificates', new Map(ids.map((id) => [id, change(id)])));
  return before;
}

function successorOf(
  id: string,
  voided: ReadonlyMap<string, Certificate>,
  content: CertificateContent,
): NewCertificate {
  const before = voided.get(id);
  if (!before) throw new AppError('DOCUMENT_MISSING', { id });
  const { kind, cycleId, townshipCode, candidacyId, personId, levelCode } = before;
  return { kind, cycleId, townshipCode, candidacyId, personId, levelCode, content };
}

/**
 * 作废并补发: voids certificates and issues another in the place of each, the voids first, so that the hub never sees
 * two valid ones.
 *
 * @param issue issues certificates and tells their ids
 * @returns the ids of the new ones, in the order given
 * @throws AppError REASON_REQUIRED, CERTIFICATE_VOID, CYCLE_ARCHIVED and those of `issue`
 */
export async function replaceCertificates(
  store: Store,
  issue: (certificates: readonly NewCertificate[]) => Promise<readonly string[]>,
  replacements: readonly Replacement[],
  reason: string,
  onProgress: OnProgress = () => undefined,
): Promise<readonly string[]> {
  const given = requireReason('certificates.voidReason', reason);
  const issued: string[] = [];
  while (issued.length < replacements.length) {
    const step = replacements.slice(issued.length, issued.length + stepSize);
    const ids = step.map(({ id }) => id);
    const voided = await voidAll(store, ids, given);
    await listVoidNumbers(store);
    issued.push(...(await issue(step.map(({ id, content }) => successorOf(id, voided, content)))));
    const entry = { action: 'void', documentKind: 'certificates', reason: given } as const;
    await appendAudits(
      store,
      ids.map((documentId) => ({ ...entry, documentId })),
    );
    onProgress(issued.length, replacements.length);
  }
  return issued;
}
