import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { PrintResult } from '../../../shared/ipc/print.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { Certificates } from '../../data/repositories/certificates.ts';
import { paperText } from '../../print/paper/paper-text.ts';

export interface PrintTools {
  readonly bridge: Pick<Bridge, 'print'>;
  readonly certificates: Certificates;
}

export interface PrintedBatch {
  readonly certificates: readonly Certificate[];
  readonly result: PrintResult;
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
 * Prints certificates from their frozen contents and records every print; stops between two files when aborted.
 * What was printed before an error or a stop stays recorded.
 *
 * @throws AppError PRINT_FAILED and its kin, CERTIFICATE_VOID
 */
export async function printMany(
  { bridge, certificates: register }: PrintTools,
  certificates: readonly Certificate[],
  mode: 'combined' | 'single',
  signal: AbortSignal,
  onPrinted: (batch: PrintedBatch) => void,
): Promise<void> {
  for (const batch of batchesOf(certificates, mode === 'combined' ? pagesPerFile : 1)) {
    if (signal.aborted) return;
    const data = { certificates: batch.map(({ content }) => content) };
    const result = await bridge.print.toPdf({ form: 'certificate', data, fileName: fileNameOf(batch) });
    const sha256 = result.kind === 'file' ? result.sha256 : '';
    await register.recordPrints(
      batch.map(({ id }) => id),
      sha256,
    );
    onPrinted({ certificates: batch, result });
  }
}
