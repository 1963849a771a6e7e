import { splitNumber } from '../../../shared/sync/leased-number.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { Certificates } from '../../data/repositories/certificates.ts';
import type { OnProgress } from '../../data/write-in-batches.ts';
import { numberDigits } from '../../data/number-prefix.ts';
import type { NumberSource } from '../../sync/number-source.ts';

const seriesOf = ({ content }: Certificate): string => splitNumber(content.number)?.series ?? content.number;

/** The next numbers of the series that the certificates are in, in their order. */
async function nextNumbers(
  source: NumberSource,
  certificates: readonly Certificate[],
): Promise<readonly string[]> {
  const numbers = new Map<string, Iterator<number>>();
  for (const [series, those] of Map.groupBy(certificates, seriesOf)) {
    numbers.set(series, (await source(series, those.length)).values());
  }
  return certificates.map((certificate) => {
    const series = seriesOf(certificate);
    const number: unknown = numbers.get(series)?.next().value;
    return `${series}${String(number).padStart(numberDigits, '0')}`;
  });
}

/**
 * 作废并补发: voids the certificates and issues for each a new one that says the same, with the next number of its
 * series. The numbers are taken first, so that nothing is voided where none can be had.
 *
 * @returns the ids of the new ones
 * @throws AppError REASON_REQUIRED, those of the source and those of writing
 */
export async function reissueMany(
  register: Pick<Certificates, 'replaceMany'>,
  source: NumberSource,
  certificates: readonly Certificate[],
  { reason, issuedOn }: { readonly reason: string; readonly issuedOn: string },
  onProgress: OnProgress,
): Promise<readonly string[]> {
  const numbers = await nextNumbers(source, certificates);
  const replacements = certificates.map(({ id, content }, place) => ({
    id,
    content: { ...content, number: numbers[place] ?? '', issuedOn },
  }));
  return register.replaceMany(replacements, reason, onProgress);
}
