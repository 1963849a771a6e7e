import { Type, type Static } from 'typebox';

const text = Type.String({ minLength: 1, maxLength: 300 });

/** 注册码通知单: what a township's clerk needs to connect a PC. */
export const enrolmentSlipSchema = Type.Object(
  { unit: text, name: text, hub: text, code: text, expires: text },
  { additionalProperties: false },
);
export type EnrolmentSlipData = Static<typeof enrolmentSlipSchema>;
