import { Type, type Static } from 'typebox';
import { CertificateContentSchema, CertificateSchema } from '../../../shared/schema/certificate.ts';

/** How far a printer's text is moved to meet a blank, in millimetres. */
const shift = Type.Number({ minimum: -20, maximum: 20 });

/** Millimetres right and down. */
export const blankShiftSchema = Type.Object({ right: shift, down: shift }, { additionalProperties: false });

/** The test page of a shift, for blanks of the one or the other kind. */
export const certificateTestSchema = Type.Object(
  { right: shift, down: shift, kind: CertificateSchema.properties.kind },
  { additionalProperties: false },
);
export type CertificateTestData = Static<typeof certificateTestSchema>;

/** One page for each certificate, in the order given. */
export const certificateRollSchema = Type.Object(
  {
    certificates: Type.Array(CertificateContentSchema, { minItems: 1, maxItems: 1000 }),
    /** The texts of the codes by number; a certificate without one has no code on its paper. */
    statements: Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: 2000 }))),
    /** 套打: text alone, for blanks that bring frame and title. */
    blank: Type.Optional(blankShiftSchema),
  },
  { additionalProperties: false },
);
export type CertificateRollData = Static<typeof certificateRollSchema>;
