import { AppError } from '../lib/app-error.ts';
import { readPin } from './hub-pin.ts';

/** Where a hub is, and by which authority it is known there. */
export interface HubPlace {
  /** Scheme, host and port. */
  readonly address: string;
  /** The city's own authority (hub-pin.ts), the only one that is believed then; null where the usual list counts. */
  readonly pin: string | null;
}

/** The parts of a parsed URL that decide; a `URL` object has them. */
interface AddressParts {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly origin: string;
}

/** The machine's own reader of addresses: the class `URL`. */
interface AddressReader {
  readonly parse: (text: string) => AddressParts | null;
}

/** Scheme, host and port of what a person typed. @throws AppError HUB_ADDRESS_INVALID */
export function normalAddress(typed: string, reader: AddressReader): string {
  const trimmed = typed.trim();
  const url = reader.parse(trimmed);
  const isPlain =
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '';
  if (!isPlain) throw new AppError('HUB_ADDRESS_INVALID', { address: trimmed });
  return url.origin;
}

/** An address may carry the city's authority behind a `#`, as QR codes do. @throws AppError HUB_ADDRESS_INVALID, HUB_PIN_INVALID */
export function readHubPlace(typed: string, reader: AddressReader): HubPlace {
  const [place = '', mark] = typed.trim().split('#', 2);
  const address = normalAddress(place, reader);
  if (mark === undefined) return { address, pin: null };
  const pin = address.startsWith('https:') ? readPin(mark) : null;
  if (pin === null) throw new AppError('HUB_PIN_INVALID', { pin: mark.slice(0, 80) });
  return { address, pin };
}
