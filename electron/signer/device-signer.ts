import { Value } from 'typebox/value';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { IssuerSecretSchema, makeIssuerSecret, type IssuerSecret } from '../../shared/proof/issuer-secret.ts';
import { signSubmission, submissionSuite } from '../../shared/proof/sign-submission.ts';
import type { TokenVault } from '../hub/token-vault.ts';
import type { Log } from '../log.ts';

interface DeviceSignerOptions {
  readonly readProfile: () => Profile | null;
  /** Where the key of an office on this PC is kept; the name fits a file. */
  readonly vaultOf: (name: string) => TokenVault;
  readonly log: Log;
}

type Seat = Pick<Profile, 'mode' | 'orgCode' | 'panelMemberId'>;

/** The part of the `signer` area by which a PC vouches for what is handed in on it. */
export interface DeviceSigner extends Pick<Calls<'signer'>, 'deviceKey' | 'signSubmission'> {
  /** This PC was enrolled for the seat: it signs with a new key, since the one before may have been revoked with it. */
  readonly renew: (who: Omit<Seat, 'mode'>) => void;
}

/** Each office on this PC has a key of its own, and so has each seat on the panel. */
const nameOf = ({ mode, orgCode, panelMemberId }: Seat): string =>
  `device-${mode}-${Buffer.from([orgCode, panelMemberId ?? ''].join('|')).toString('hex')}`;

const isUnprotected = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'SECRETS_UNPROTECTED';

async function ownSecret(vault: TokenVault, log: Log): Promise<IssuerSecret | null> {
  const text = await vault.read();
  const known: unknown = text === null ? null : JSON.parse(text);
  if (Value.Check(IssuerSecretSchema, known)) return known;
  const made = await makeIssuerSecret();
  try {
    await vault.write(JSON.stringify(made));
  } catch (error) {
    // A key that lies about in plain text vouches for nothing: such a PC hands in unsigned, and says so.
    if (isUnprotected(error)) return null;
    throw error;
  }
  log('device-key-made', { id: made.id });
  return made;
}

export function createDeviceSigner({ readProfile, vaultOf, log }: DeviceSignerOptions): DeviceSigner {
  // Of two that ask at once for a key that is not there yet, both must be told of the same one.
  const secrets = new Map<string, Promise<IssuerSecret | null>>();
  const secret = async (): Promise<IssuerSecret | null> => {
    const profile = readProfile();
    if (!profile) return null;
    const name = nameOf(profile);
    const asked = secrets.get(name) ?? ownSecret(vaultOf(name), log);
    secrets.set(name, asked);
    try {
      return await asked;
    } catch (error) {
      secrets.delete(name);
      throw error;
    }
  };
  return {
    deviceKey: async () => {
      const own = await secret();
      return own && { publicKey: own.publicKey };
    },
    signSubmission: async ({ claims }) => {
      const own = await secret();
      if (!own) return null;
      if (claims.unit !== readProfile()?.orgCode) throw new AppError('NOT_PERMITTED');
      const value = await signSubmission(claims, own);
      return { suite: submissionSuite, publicKey: own.publicKey, value };
    },
    renew: ({ orgCode, panelMemberId }) => {
      const name = nameOf({ mode: 'office', orgCode, panelMemberId });
      secrets.delete(name);
      vaultOf(name).clear();
    },
  };
}
