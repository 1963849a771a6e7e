import { Type, type Static } from 'typebox';

const text = Type.String({ maxLength: 20_000 });
const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** A version by its name, its number and the first digits of its hash. */
const head = exact({ name: text, version: Type.Integer({ minimum: 1 }), check: text });

/** 评分方案对比表: what one version changes against another, each line in words. */
export const schemeDifferenceSchema = exact({
  before: head,
  after: head,
  rows: Type.Array(exact({ place: text, what: text, before: text, after: text }), { maxItems: 2000 }),
  at: text,
});
export type SchemeDifferenceData = Static<typeof schemeDifferenceSchema>;
