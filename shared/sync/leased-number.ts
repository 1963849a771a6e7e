import { problem, type Problem } from '../lib/problem.ts';

/** A certificate's number as the series it belongs to and its place in it: 武工评〔2026〕G and 1 of 武工评〔2026〕G001. */
export interface SeriesNumber {
  readonly series: string;
  readonly place: number;
}

/** Null for a number that does not end in digits, which no series can hold. */
export function splitNumber(number: string): SeriesNumber | null {
  const { series, digits } = /^(?<series>.*\D)?(?<digits>\d{1,15})$/su.exec(number)?.groups ?? {};
  return digits === undefined ? null : { series: series ?? '', place: Number(digits) };
}

/** A block of a series, and the device that has it. */
export interface Lease {
  readonly series: string;
  readonly first: number;
  readonly last: number;
  readonly device: string;
}

/**
 * Whether a device may use a number for a new certificate. Once blocks of a series are leased, its numbers come from
 * them alone: two PCs that number offline would meet otherwise.
 *
 * @param isRestored the hub may have lost leases: a number past all that it knows may come from one of those
 */
export function leaseProblem(
  number: string,
  device: string,
  leases: readonly Lease[],
  isRestored: boolean,
): Problem | null {
  const split = splitNumber(number);
  const ofSeries = leases.filter(({ series }) => series === split?.series);
  if (!split || ofSeries.length === 0) return null;
  const { place } = split;
  const isOurs = ofSeries.some(
    (lease) => lease.device === device && lease.first <= place && place <= lease.last,
  );
  const mayBeLost = isRestored && ofSeries.every(({ last }) => last < place);
  return isOurs || mayBeLost ? null : problem('content.number', 'CERTIFICATE_NUMBER_NOT_LEASED', { number });
}
