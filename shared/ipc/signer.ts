import { Type, type Static } from 'typebox';
import { CertificateClaimsSchema } from '../proof/certificate-claims.ts';
import { IssuerSecretSchema } from '../proof/issuer-secret.ts';
import { SubmissionClaimsSchema } from '../proof/submission-claims.ts';
import { SubmissionSignatureSchema } from '../schema/submission-signature.ts';
import { channel, exact, nothing } from './channel.ts';

const { id, publicKey } = IssuerSecretSchema.properties;
const publicHalf = exact({ id, publicKey });
export type SignerKey = Readonly<Static<typeof publicHalf>>;

const { suite, publicKey: deviceKey, value } = SubmissionSignatureSchema.properties;
const submissionMark = exact({ suite, publicKey: deviceKey, value });

/**
 * The keys of this PC. Their secret halves never leave the main process. Each office has keys of its own, and the demo
 * others, so that nothing of the demo passes as real.
 *
 * The city's key for certificates signs nothing but their claims; `key`, `makeKey` and `sign` fail with ISSUER_NOT_CITY
 * where somebody else than a city office works. Another key signs what is handed in, and nothing else.
 */
export const signerChannels = {
  /** Null when there is none, or when the system's key store no longer opens it. */
  key: channel(nothing, Type.Union([publicHalf, Type.Null()])),
  /** Puts a new key in the place of the one before, whose secret half is forgotten. Fails with SECRETS_UNPROTECTED. */
  makeKey: channel(nothing, publicHalf),
  /** The texts of the certificates' codes, in the order given. Fails with ISSUER_KEY_MISSING. */
  sign: channel(
    exact({ claims: Type.Array(CertificateClaimsSchema, { minItems: 1, maxItems: 1000 }) }),
    exact({ statements: Type.Array(Type.String()) }),
  ),
  /** The public half of the key for what is handed in, made when asked for first; null without a key store. */
  deviceKey: channel(nothing, Type.Union([exact({ publicKey: deviceKey }), Type.Null()])),
  /** Signs a submission of the office at work; null without a key store. */
  signSubmission: channel(
    exact({ claims: SubmissionClaimsSchema }),
    Type.Union([submissionMark, Type.Null()]),
  ),
};
