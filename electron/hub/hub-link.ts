import type { Log } from '../log.ts';
import type { Send } from '../../shared/sync/hub-client.ts';
import { createHubAddress, type HubAddress } from './hub-address.ts';
import { createHubCheck, type HubCheck } from './hub-check.ts';
import { createHubFetch, type Fetch, type HubFetch } from './hub-fetch.ts';
import { createTokenVault, type SecretStore, type TokenVault } from './token-vault.ts';

interface Options {
  readonly addressFile: string;
  readonly tokenFile: string;
  /** Believes the authorities of the system. */
  readonly fetch: Fetch;
  /** Believes this one authority alone (hub-pin.ts). */
  readonly fetchPinned: (pin: string) => Fetch;
  /** The authority of the hub that this PC runs itself, at its own address. */
  readonly ownPin: (address: string | null) => string | null;
  readonly secrets: SecretStore;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}

/** Which hub this PC belongs to, the token it is known by there, and the way to it. */
export interface HubLink extends HubFetch {
  readonly address: HubAddress;
  readonly vault: TokenVault;
  readonly check: HubCheck;
  /** Without the token: for whoever is not known at the hub yet. */
  readonly sendOpenly: Send;
}

/** A township's line may be slow; a batch of 5 MB still comes through in this time, in milliseconds. */
const patience = 60_000;

/** The one place of this program that speaks to a network. @throws AppError PROFILE_UNREADABLE */
export function createHubLink({
  addressFile,
  tokenFile,
  fetch,
  fetchPinned,
  ownPin,
  ...rest
}: Options): HubLink {
  const address = createHubAddress(addressFile);
  const vault = createTokenVault({ ...rest, path: tokenFile });
  const { current } = address;
  const pin = (): string | null => address.pin() ?? ownPin(current());
  const fetchHub: Fetch = (url, init) => {
    const named = pin();
    return (named === null ? fetch : fetchPinned(named))(url, init);
  };
  const way = { fetch: fetchHub, address: current, pin, patience };
  const { send: sendOpenly } = createHubFetch({ ...way, token: async () => null });
  const check = createHubCheck(address, sendOpenly);
  const { admit } = check;
  return { address, vault, check, sendOpenly, ...createHubFetch({ ...way, token: vault.read, admit }) };
}
