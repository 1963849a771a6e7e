import { Value } from 'typebox/value';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import type { SignerKey } from '../../shared/ipc/signer.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { IssuerSecretSchema, makeIssuerSecret, type IssuerSecret } from '../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../shared/proof/sign-certificate.ts';
import type { TokenVault } from '../hub/token-vault.ts';
import type { Log } from '../log.ts';
import { createDeviceSigner, type DeviceSigner } from './device-signer.ts';

interface SignerOptions {
  readonly readProfile: () => Profile | null;
  /** Where the key of a city, or of the demo, is kept; the name fits a file. */
  readonly vaultOf: (name: string) => TokenVault;
  readonly log: Log;
}

const publicHalf = ({ id, publicKey }: IssuerSecret): SignerKey => ({ id, publicKey });

async function readSecret(vault: TokenVault): Promise<IssuerSecret | null> {
  const text = await vault.read();
  const known: unknown = text === null ? null : JSON.parse(text);
  return Value.Check(IssuerSecretSchema, known) ? known : null;
}

/** The `signer` area of the bridge, and what else the device's key is told. */
export function createSignerCalls({
  readProfile,
  vaultOf,
  log,
}: SignerOptions): Calls<'signer'> & Pick<DeviceSigner, 'renew'> {
  // A vault looks at the key store once; a second one of the same file would not see what the first writes.
  const vaults = new Map<string, TokenVault>();
  const vault = (): TokenVault => {
    const profile = readProfile();
    if (profile?.role !== 'city') throw new AppError('ISSUER_NOT_CITY');
    const name = `${profile.mode}-${Buffer.from(profile.orgCode).toString('hex')}`;
    const open = vaults.get(name) ?? vaultOf(name);
    vaults.set(name, open);
    return open;
  };
  return {
    ...createDeviceSigner({ readProfile, vaultOf, log }),
    key: async () => {
      const secret = await readSecret(vault());
      return secret && publicHalf(secret);
    },
    makeKey: async () => {
      const keeper = vault();
      const secret = await makeIssuerSecret();
      await keeper.write(JSON.stringify(secret));
      log('issuer-key-made', { id: secret.id });
      return publicHalf(secret);
    },
    sign: async ({ claims }) => {
      const secret = await readSecret(vault());
      if (!secret) throw new AppError('ISSUER_KEY_MISSING');
      const statements = await Promise.all(claims.map((each) => signCertificate(each, secret)));
      log('certificates-signed', { count: statements.length, key: secret.id });
      return { statements };
    },
  };
}
