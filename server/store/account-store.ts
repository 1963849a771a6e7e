import type { ActorRole } from '../../shared/domain/actor.ts';
import type { DeviceReport } from '../../shared/sync/device-report.ts';
import type { DeviceUser } from './device-user.ts';

/** Times are the hub's clock, ISO 8601 in UTC. */
export interface Account {
  readonly id: string;
  /** In the form of `normalLogin`; the id for an account that signs in from its devices only. */
  readonly login: string;
  readonly name: string;
  readonly role: ActorRole;
  readonly orgCode: string;
  readonly panelMemberId: string | null;
  /** The hash, null when the account has no password. */
  readonly password: string | null;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

export interface Device {
  /** The PC's own name for itself. */
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly sessionId: string;
  readonly enrolledAt: string;
  readonly revokedAt: string | null;
  /** Why the city took it out; null when its own person gave it back. */
  readonly revokedReason: string | null;
  readonly contactAt: string;
  readonly report: DeviceReport | null;
  readonly reportedAt: string | null;
}

export interface EnrolmentCode {
  readonly hash: string;
  /** `setup` makes the first city admin, `device` enrols a PC for an account. */
  readonly purpose: 'setup' | 'device';
  readonly accountId: string | null;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

export interface AccountSession {
  readonly tokenHash: string;
  readonly id: string;
  readonly accountId: string;
  readonly startedAt: string;
  readonly expiresAt: string;
}

/** Opens the data key of a unit in one browser. */
export interface BrowserKey {
  /** `unitKey` of whoever signs in. */
  readonly unit: string;
  readonly keyHash: string;
  /** 32 bytes in base64. */
  readonly secret: string;
  readonly at: string;
}

/** How often in a row signing in has failed for a login or an address. */
export interface SignInAttempts {
  readonly subject: string;
  readonly failed: number;
  readonly lastAt: string;
}

/** What can be asked of a city's accounts, inside a write or outside. */
export interface AccountReads {
  readonly listAccounts: () => Promise<readonly Account[]>;
  readonly findAccount: (id: string) => Promise<Account | null>;
  readonly findAccountByLogin: (login: string) => Promise<Account | null>;
  readonly listDevices: () => Promise<readonly Device[]>;
  readonly findDevice: (id: string) => Promise<Device | null>;
  readonly findDeviceByToken: (tokenHash: string) => Promise<Device | null>;
  readonly findSession: (tokenHash: string) => Promise<AccountSession | null>;
  readonly listSessions: (accountId: string) => Promise<readonly AccountSession[]>;
  readonly findCode: (hash: string) => Promise<EnrolmentCode | null>;
  /** The accounts that have signed in on the machine of this session, on any day. */
  readonly usersBeside: (sessionId: string) => Promise<ReadonlySet<string>>;
  /** The hash of the secret by which the machine of this session is known again; null where it gave none. */
  readonly machineOf: (sessionId: string) => Promise<string | null>;
  /** What opens the unit's data key in that browser. */
  readonly findBrowserKey: (unit: string, keyHash: string) => Promise<string | null>;
  readonly findAttempts: (subject: string) => Promise<SignInAttempts | null>;
}

/** `put…` adds a row or takes the place of the one with the same key. */
export interface AccountWrites {
  readonly putAccount: (account: Account) => Promise<void>;
  readonly putDevice: (device: Device) => Promise<void>;
  readonly putSession: (session: AccountSession) => Promise<void>;
  readonly removeSession: (id: string) => Promise<void>;
  readonly removeSessionsOf: (accountId: string) => Promise<void>;
  /** Sessions that ended before `now`. */
  readonly removeEndedSessions: (now: string) => Promise<void>;
  readonly putCode: (code: EnrolmentCode) => Promise<void>;
  readonly removeUnusedSetupCodes: () => Promise<void>;
  readonly addDeviceUser: (user: DeviceUser) => Promise<void>;
  readonly addBrowserKey: (key: BrowserKey) => Promise<void>;
  /** Of every browser in which the account has signed in. */
  readonly removeBrowserKeysOf: (accountId: string) => Promise<void>;
  readonly putAttempts: (attempts: SignInAttempts) => Promise<void>;
  readonly removeAttempts: (subject: string) => Promise<void>;
  readonly removeAttemptsBefore: (time: string) => Promise<void>;
}
