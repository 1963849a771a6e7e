import { basename } from 'node:path';
import { Type } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import { readPin } from '../../shared/sync/hub-pin.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

const AddressFile = Type.Object({
  address: Type.String(),
  hub: Type.Optional(Type.String()),
  pin: Type.Optional(Type.String()),
});

/** Scheme, host and port of what a person typed. @throws AppError HUB_ADDRESS_INVALID */
export function normalAddress(typed: string): string {
  const trimmed = typed.trim();
  const url = URL.parse(trimmed);
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

export interface HubAddress {
  readonly current: () => string | null;
  /** On disk when it returns. @throws AppError HUB_ADDRESS_INVALID, HUB_PIN_INVALID */
  readonly set: (typed: string) => void;
  /** The hub this PC is known at, as it names itself; null while it is known nowhere. */
  readonly hub: () => string | null;
  readonly setHub: (hub: string | null) => void;
  /** The city's own authority (hub-pin.ts), the only one that is believed then; null where the system's list counts. */
  readonly pin: () => string | null;
  readonly setPin: (pin: string | null) => void;
}

interface Typed {
  readonly address: string;
  /** Null for an address without one. */
  readonly pin: string | null;
}

/** An address may carry the city's authority behind a `#`, as QR codes do. @throws AppError HUB_ADDRESS_INVALID, HUB_PIN_INVALID */
function readAddress(typed: string): Typed {
  const [place = '', mark] = typed.trim().split('#', 2);
  const address = normalAddress(place);
  if (mark === undefined) return { address, pin: null };
  const pin = address.startsWith('https:') ? readPin(mark) : null;
  if (pin === null) throw new AppError('HUB_PIN_INVALID', { pin: mark.slice(0, 80) });
  return { address, pin };
}

/** Where the hub is, kept in a file of its own: the hub moves, the data does not. @throws AppError PROFILE_UNREADABLE */
export function createHubAddress(path: string): HubAddress {
  const file = readJson(path, AddressFile);
  if (file.kind === 'damaged') throw new AppError('PROFILE_UNREADABLE', { file: basename(path) });
  let address = file.kind === 'read' ? normalAddress(file.value.address) : null;
  let hub = file.kind === 'read' ? (file.value.hub ?? null) : null;
  let pin = file.kind === 'read' ? (file.value.pin ?? null) : null;
  const save = (): void => {
    if (address !== null)
      replaceFile(
        path,
        JSON.stringify({ address, ...(hub !== null && { hub }), ...(pin !== null && { pin }) }, null, 2),
      );
  };
  return {
    current: () => address,
    set: (typed) => {
      const next = readAddress(typed);
      // A hub that moves keeps its authority; a PC that is known nowhere begins anew.
      pin = next.pin ?? (hub === null && next.address !== address ? null : pin);
      address = next.address;
      save();
    },
    hub: () => hub,
    setHub: (known) => {
      hub = known;
      save();
    },
    pin: () => pin,
    setPin: (named) => {
      pin = named;
      save();
    },
  };
}
