import { Type, type Static } from 'typebox';
import { canonicalJson } from '../lib/canonical-json.ts';
import { idField, instantField, shortText, townshipCodeField } from '../schema/fields.ts';
import { frozen } from '../schema/frozen.ts';
import type { Sheet, Submission } from '../schema/sheet.ts';
import type { SubmissionSignature } from '../schema/submission-signature.ts';
import { bytesOfText, digestOf } from '../transfer/bytes.ts';

const digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** What a PC vouches for when a sheet is handed in: who handed in what, when, on which PC, by which scheme. */
export const SubmissionClaimsSchema = frozen({
  sheetId: idField,
  version: Type.Integer({ minimum: 1, maximum: 10_000 }),
  at: instantField,
  by: shortText,
  actor: idField,
  device: idField,
  unit: townshipCodeField,
  scheme: digest,
  /** SHA-256 of the canonical text of all that the lock of a submitted sheet keeps as it is. */
  content: digest,
});
export type SubmissionClaims = Static<typeof SubmissionClaimsSchema>;

type Content = Pick<
  Sheet,
  | 'id'
  | 'cycleId'
  | 'townshipCode'
  | 'candidacyId'
  | 'party'
  | 'raterId'
  | 'scores'
  | 'overrides'
  | 'recused'
  | 'opinion'
>;

/** The fields by which a sheet is counted, and no other: what may still change after it is handed in stays out. */
const contentOf = (sheet: Content): Content => {
  const { id, cycleId, townshipCode, candidacyId, party, raterId } = sheet;
  const { scores, overrides, recused, opinion } = sheet;
  return {
    id,
    cycleId,
    townshipCode,
    candidacyId,
    party,
    raterId,
    scores,
    overrides,
    recused,
    opinion,
  };
};

export async function submissionClaims(
  sheet: Content,
  { version, at, by }: Pick<Submission, 'version' | 'at' | 'by'>,
  { actor, device, unit, scheme }: Pick<SubmissionSignature, 'actor' | 'device' | 'unit' | 'scheme'>,
): Promise<SubmissionClaims> {
  const content = await digestOf(bytesOfText(canonicalJson(contentOf(sheet))));
  return { sheetId: sheet.id, version, at, by, actor, device, unit, scheme, content };
}

/** What is signed under suite `gs1`. The first line keeps it apart from everything else that a key could sign. */
export const claimedBytes = (claims: SubmissionClaims): Uint8Array =>
  bytesOfText(`gongping/submission/1\n${canonicalJson(claims)}`);
