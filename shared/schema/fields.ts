import { Type } from 'typebox';

/** Field kinds shared by all documents. Every indexed string carries a `maxLength`, which RxDB's Dexie keys need. */
export const idField = Type.String({ minLength: 1, maxLength: 120 });
export const shortText = Type.String({ maxLength: 100 });
export const longText = Type.String({ maxLength: 2000 });
export const codeField = Type.String({ minLength: 1, maxLength: 40 });

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`. */
export const dateField = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', maxLength: 10 });

/** An instant as the writing PC's clock claimed it (ISO 8601, UTC). Never used for ordering between PCs. */
export const instantField = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z$', maxLength: 30 });

/** Integer hundredths of a point (grading-contract, Units). */
export const pointsField = Type.Integer({ minimum: 0, maximum: 1_000_000 });

export const countField = Type.Integer({ minimum: 0, maximum: 10_000_000 });

export const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/**
 * What every document carries: `rev` counts the writes of this document (1 at creation), the rest says who wrote
 * it last and what the writing PC's clock claimed.
 */
export const stampFields = {
  id: idField,
  rev: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  createdAt: instantField,
  updatedAt: instantField,
  updatedBy: Type.String({ minLength: 1, maxLength: 60 }),
  deviceId: Type.String({ minLength: 1, maxLength: 60 }),
};

export const townshipCodeField = Type.String({ minLength: 1, maxLength: 12 });
export const cycleIdField = Type.String({ minLength: 1, maxLength: 20 });

export const documentObject = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
