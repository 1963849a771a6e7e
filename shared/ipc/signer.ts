import { Type, type Static } from 'typebox';
import { CertificateClaimsSchema } from '../proof/certificate-claims.ts';
import { IssuerSecretSchema } from '../proof/issuer-secret.ts';
import { channel, exact, nothing } from './channel.ts';

const { id, publicKey } = IssuerSecretSchema.properties;
const publicHalf = exact({ id, publicKey });
export type SignerKey = Readonly<Static<typeof publicHalf>>;

/**
 * The city's key for certificates on this PC. Its secret half never leaves the main process, and signs nothing but
 * the claims of certificates. Each city has a key of its own, and the demo another, so that no paper of the demo
 * passes as real. All fail with ISSUER_NOT_CITY where somebody else than a city office works.
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
};
