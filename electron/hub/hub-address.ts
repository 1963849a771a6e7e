import { basename } from 'node:path';
import { Type } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

const AddressFile = Type.Object({ address: Type.String(), hub: Type.Optional(Type.String()) });

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
  /** On disk when it returns. @throws AppError HUB_ADDRESS_INVALID */
  readonly set: (typed: string) => void;
  /** The hub this PC is known at, as it names itself; null while it is known nowhere. */
  readonly hub: () => string | null;
  readonly setHub: (hub: string | null) => void;
}

/** Where the hub is, kept in a file of its own: the hub moves, the data does not. @throws AppError PROFILE_UNREADABLE */
export function createHubAddress(path: string): HubAddress {
  const file = readJson(path, AddressFile);
  if (file.kind === 'damaged') throw new AppError('PROFILE_UNREADABLE', { file: basename(path) });
  let address = file.kind === 'read' ? normalAddress(file.value.address) : null;
  let hub = file.kind === 'read' ? (file.value.hub ?? null) : null;
  const save = (): void => {
    if (address !== null)
      replaceFile(path, JSON.stringify({ address, ...(hub !== null && { hub }) }, null, 2));
  };
  return {
    current: () => address,
    set: (typed) => {
      address = normalAddress(typed);
      save();
    },
    hub: () => hub,
    setHub: (known) => {
      hub = known;
      save();
    },
  };
}
