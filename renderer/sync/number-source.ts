import { AppError } from '../../shared/lib/app-error.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import type { Certificates } from '../data/repositories/certificates.ts';
import type { Sync } from './sync.ts';
import { numberDigits } from '../data/number-prefix.ts';

/** The next numbers behind a prefix. @throws AppError NUMBERS_NEED_HUB and those of `NumberLeases.take` */
export type NumberSource = (prefix: string, count: number) => Promise<readonly number[]>;

/** An office without a hub is alone and counts by itself. */
export const countsItself = ({ mode, cityId }: Profile): boolean => mode === 'demo' || cityId === undefined;

/** Where this PC's certificate numbers come from: from the hub's blocks wherever a city has a hub. */
export function numberSource(
  profile: Profile,
  certificates: Pick<Certificates, 'nextNumber' | 'usedNumbers'>,
  sync: Pick<Sync, 'numbers'> | null,
): NumberSource {
  if (countsItself(profile)) {
    return async (prefix, count) => {
      const next = await certificates.nextNumber(prefix, numberDigits);
      const first = Number(next.slice(prefix.length));
      return Array.from({ length: count }, (_, place) => first + place);
    };
  }
  if (!sync) return () => Promise.reject(new AppError('NUMBERS_NEED_HUB'));
  return async (prefix, count) => sync.numbers.take(prefix, count, await certificates.usedNumbers(prefix));
}
