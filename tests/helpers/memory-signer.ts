import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { makeIssuerSecret, type IssuerSecret } from '../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../shared/proof/sign-certificate.ts';
import { signSubmission, submissionSuite } from '../../shared/proof/sign-submission.ts';

/** The main process's signer without its key store: the secrets lie in memory. */
export function memorySigner(): Calls<'signer'> {
  let secret: IssuerSecret | null = null;
  const device = makeIssuerSecret();
  const half = ({ id, publicKey }: IssuerSecret) => ({ id, publicKey });
  return {
    key: async () => secret && half(secret),
    makeKey: async () => half((secret = await makeIssuerSecret())),
    sign: async ({ claims }) => {
      const key = secret;
      if (!key) throw new AppError('ISSUER_KEY_MISSING');
      return { statements: await Promise.all(claims.map((one) => signCertificate(one, key))) };
    },
    deviceKey: async () => ({ publicKey: (await device).publicKey }),
    signSubmission: async ({ claims }) => ({
      suite: submissionSuite,
      publicKey: (await device).publicKey,
      value: await signSubmission(claims, await device),
    }),
  };
}
