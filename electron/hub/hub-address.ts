import { basename } from 'node:path';
import { Type } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import { pinnedAddress } from '../../shared/sync/hub-pin.ts';
import { normalAddress, readHubPlace } from '../../shared/sync/hub-place.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

const AddressFile = Type.Object({
  address: Type.String(),
  hub: Type.Optional(Type.String()),
  pin: Type.Optional(Type.String()),
  before: Type.Optional(Type.String()),
});

export interface HubAddress {
  readonly current: () => string | null;
  /** On disk when it returns. @throws AppError HUB_ADDRESS_INVALID, HUB_PIN_INVALID */
  readonly set: (typed: string) => void;
  /** The hub this PC is known at, as it names itself; null while it is known nowhere. */
  readonly hub: () => string | null;
  readonly setHub: (hub: string | null) => void;
  /** Where this PC was known before it was signed out there, with the authority as QR codes carry it; null for nowhere. */
  readonly before: () => string | null;
  /** The city's own authority (hub-pin.ts), the only one that is believed then; null where the system's list counts. */
  readonly pin: () => string | null;
  readonly setPin: (pin: string | null) => void;
}

/** Whether this program has written it: nobody is asked to mend what he has not typed. */
function isAddress(kept: string): boolean {
  try {
    return normalAddress(kept, URL) === kept;
  } catch {
    return false;
  }
}

/** Where the hub is, kept in a file of its own: the hub moves, the data does not. @throws AppError PROFILE_UNREADABLE */
export function createHubAddress(path: string): HubAddress {
  const file = readJson(path, AddressFile);
  const isWhole = file.kind === 'absent' || (file.kind === 'read' && isAddress(file.value.address));
  if (!isWhole) throw new AppError('PROFILE_UNREADABLE', { file: basename(path) });
  let address = file.kind === 'read' ? file.value.address : null;
  let hub = file.kind === 'read' ? (file.value.hub ?? null) : null;
  let pin = file.kind === 'read' ? (file.value.pin ?? null) : null;
  let before = file.kind === 'read' ? (file.value.before ?? null) : null;
  const save = (): void => {
    if (address === null) return;
    const known = {
      address,
      ...(hub !== null && { hub }),
      ...(pin !== null && { pin }),
      ...(before !== null && { before }),
    };
    replaceFile(path, JSON.stringify(known, null, 2));
  };
  return {
    current: () => address,
    set: (typed) => {
      const next = readHubPlace(typed, URL);
      // A hub that moves keeps its authority; a PC that is known nowhere begins anew.
      pin = next.pin ?? (hub === null && next.address !== address ? null : pin);
      address = next.address;
      save();
    },
    hub: () => hub,
    setHub: (known) => {
      if (known === null && address !== null) before = pinnedAddress(address, pin);
      hub = known;
      save();
    },
    before: () => before,
    pin: () => pin,
    setPin: (named) => {
      pin = named;
      save();
    },
  };
}
