import { Type, type Static } from 'typebox';
import { paperOriginSchema } from '../paper/paper-origin-schema.ts';

const text = Type.String({ minLength: 1, maxLength: 300 });

/** 注册码通知单: what a township's clerk needs to connect a PC. */
export const enrolmentSlipSchema = Type.Object(
  { unit: text, name: text, hub: text, code: text, expires: text, origin: paperOriginSchema },
  { additionalProperties: false },
);
export type EnrolmentSlipData = Static<typeof enrolmentSlipSchema>;
