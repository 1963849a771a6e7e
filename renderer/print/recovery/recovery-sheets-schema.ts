import { Type, type Static } from 'typebox';

const text = Type.String({ minLength: 1, maxLength: 300 });

/** 备份恢复密钥单: both sheets of one printing. */
export const recoverySheetsSchema = Type.Object(
  { unit: text, set: text, made: text, codes: Type.Array(text, { minItems: 2, maxItems: 2 }) },
  { additionalProperties: false },
);
export type RecoverySheetsData = Static<typeof recoverySheetsSchema>;
