import { Type, type Static } from 'typebox';
import { codeField, countField, dateField, idField, nullable, pointsField, shortText } from './fields.ts';
import { GradedResultSchema } from './graded-result.ts';
import { cycleSubject } from './proceeding.ts';

const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

const upheld = Type.Literal('upheld');
const dismissed = Type.Literal('dismissed');

/** The counts of a union on one day; `overReason` says why there are more members than employees. */
const counts = exact({
  employees: countField,
  members: countField,
  verified: countField,
  overReason: nullable(Type.String({ maxLength: 500 })),
});
export type AmendedCounts = Static<typeof counts>;

/**
 * One thing that a supplement takes to be otherwise than the archive says; levels and money only follow from it.
 * `before` is what the archive and the supplements before say, null where they say nothing.
 */
export const AmendmentSchema = Type.Union([
  exact({
    kind: Type.Literal('veto'),
    candidacyId: idField,
    item: codeField,
    before: nullable(Type.Union([upheld, dismissed, Type.Literal('pending')])),
    after: Type.Union([upheld, dismissed]),
  }),
  exact({ kind: Type.Literal('counts'), unionId: codeField, asOf: dateField, before: counts, after: counts }),
  exact({
    kind: Type.Literal('points'),
    sheetId: idField,
    item: codeField,
    before: nullable(pointsField),
    after: pointsField,
  }),
]);
export type Amendment = Static<typeof AmendmentSchema>;
export type AmendmentOf<K extends Amendment['kind']> = Extract<Amendment, { readonly kind: K }>;

const sentence = Type.String({ minLength: 1, maxLength: 2000 });
const title = Type.String({ minLength: 1, maxLength: 100 });

/** Who decided it, when and why, as its papers and its file say it. */
export const supplementDecision = {
  reason: sentence,
  meeting: title,
  docNo: title,
  decidedOn: dateField,
  byName: shortText,
};

export const Sha256Schema = Type.String({ pattern: '^[0-9a-f]{64}$' });
export const supplementNumber = Type.Integer({ minimum: 1, maximum: 999 });
export const AmendmentsSchema = Type.Array(AmendmentSchema, { minItems: 1, maxItems: 100 });

/** 补充决定: what a meeting corrected after the year was archived. An event; the archive stays as it was put away. */
export const SupplementDetailSchema = exact({
  kind: Type.Literal('supplement'),
  /** 补 1, 补 2 …: numbers of a cycle follow each other without gaps. */
  number: supplementNumber,
  /** SHA-256 of the archive's file, which it amends. */
  archive: Sha256Schema,
  ...supplementDecision,
  amendments: AmendmentsSchema,
  /** Everybody of whom more than the rank changes. */
  outcomes: Type.Array(
    exact({
      personId: codeField,
      before: GradedResultSchema,
      after: GradedResultSchema,
      recall: nullable(exact({ certificateId: idField, number: codeField, returnBy: dateField })),
    }),
    { maxItems: 500 },
  ),
});
export type SupplementDetail = Static<typeof SupplementDetailSchema>;
export type SupplementOutcome = SupplementDetail['outcomes'][number];

export const supplementId = (cycleId: string, number: number): string =>
  `${cycleSubject(cycleId)}|supplement${number}`;
