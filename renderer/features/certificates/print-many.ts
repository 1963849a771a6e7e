import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { PrintResult } from '../../../shared/ipc/print.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Certificates } from '../../data/repositories/certificates.ts';
import type { Issuing } from '../../data/repositories/issuing.ts';
import type { CertificateRollData } from '../../print/certificate/certificate-roll-schema.ts';
import { paperText } from '../../print/paper/paper-text.ts';

export interface PrintTools {
  readonly bridge: Pick<Bridge, 'print'>;
  readonly certificates: Certificates;
  readonly issuing: Pick<Issuing, 'signUnprinted'>;
}

export interface PrintWay {
  readonly mode: 'combined' | 'single';
  /** Null for plain paper. */
  readonly blank: CertificateRollData['blank'] | null;
}

export interface PrintedBatch {
  readonly certificates: readonly Certificate[];
  readonly result: PrintResult;
  /** How many of them bear no code. */
  readonly withoutCode: number;
}

/** A PC without a key store to use prints certificates without codes: the office still needs its papers. */
async function signed(
  issuing: PrintTools['issuing'],
  batch: readonly Certificate[],
): Promise<readonly Certificate[]> {
  try {
    return await issuing.signUnprinted(batch);
  } catch (error) {
    if (error instanceof AppError && error.code === 'SECRETS_UNPROTECTED') return batch;
    throw error;
  }
}

function rollOf(batch: readonly Certificate[], blank: PrintWay['blank']): CertificateRollData {
  const statements = batch.flatMap(({ content, statement }) =>
    statement === undefined ? [] : [[content.number, statement] as const],
  );
  return {
    certificates: batch.map(({ content }) => content),
    ...(statements.length > 0 && { statements: Object.fromEntries(statements) }),
    ...(blank && { blank }),
  };
}

/** One file holds at most this many pages, so that stopping is never far away. */
const pagesPerFile = 100;

function fileNameOf(batch: readonly Certificate[]): string {
  const [first] = batch;
  if (batch.length === 1 && first) {
    const { number, name } = first.content;
    return paperText('certificates.printing.fileName', { number, name });
  }
  return paperText('certificates.printing.fileNameMany', {
    year: first?.content.year ?? '',
    count: batch.length,
  });
}

function batchesOf(certificates: readonly Certificate[], size: number): readonly (readonly Certificate[])[] {
  const count = Math.ceil(certificates.length / size);
  return Array.from({ length: count }, (_, place) => certificates.slice(place * size, (place + 1) * size));
}

/**
 * Gives codes to those that are printed for the first time, prints certificates from their frozen contents and records every print; stops between two files when aborted.
 * What was printed before an error or a stop stays recorded.
 *
 * @throws AppError PRINT_FAILED and its kin, CERTIFICATE_VOID
 */
export async function printMany(
  { bridge, certificates: register, issuing }: PrintTools,
  certificates: readonly Certificate[],
  { mode, blank }: PrintWay,
  signal: AbortSignal,
  onPrinted: (batch: PrintedBatch) => void,
): Promise<void> {
  for (const unsigned of batchesOf(certificates, mode === 'combined' ? pagesPerFile : 1)) {
    if (signal.aborted) return;
    const batch = await signed(issuing, unsigned);
    const data = rollOf(batch, blank);
    const result = await bridge.print.toPdf({ form: 'certificate', data, fileName: fileNameOf(batch) });
    const sha256 = result.kind === 'file' ? result.sha256 : '';
    await register.recordPrints(
      batch.map(({ id }) => id),
      sha256,
    );
    const withoutCode = batch.filter(({ statement }) => statement === undefined).length;
    onPrinted({ certificates: batch, result, withoutCode });
  }
}
