import { Type, type Static } from 'typebox';
import { CertificateContentSchema } from '../../../shared/schema/certificate.ts';

/** One page for each certificate, in the order given. */
export const certificateRollSchema = Type.Object(
  { certificates: Type.Array(CertificateContentSchema, { minItems: 1, maxItems: 1000 }) },
  { additionalProperties: false },
);
export type CertificateRollData = Static<typeof certificateRollSchema>;
