import type { Log } from '../log.ts';
import { type HubAddress } from './hub-address.ts';
import { type Fetch, type HubFetch } from './hub-fetch.ts';
import { type SecretStore, type TokenVault } from './token-vault.ts';
interface Options {
    readonly addressFile: string;
    readonly tokenFile: string;
    readonly fetch: Fetch;
    readonly secrets: SecretStore;
    readonly platform: NodeJS.Platform;
    readonly log: Log;
}
/** Which hub this PC belongs to, the token it is known by there, and the way to it. */
export interface HubLink extends HubFetch {
    readonly address: HubAddress;
    readonly vault: TokenVault;
}
/** The one place of this program that speaks to a network. @throws AppError PROFILE_UNREADABLE */
export declare function createHubLink({ addressFile, tokenFile, fetch, ...rest }: Options): HubLink;
export {};
