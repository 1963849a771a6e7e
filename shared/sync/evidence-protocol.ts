import { Type, type Static } from 'typebox';
import { frozen, frozenList } from '../schema/frozen.ts';

/** Bytes that one request carries at most, either way: a slow line has them through in time, a cut one loses little. */
export const evidencePartBytes = 1024 * 1024;

/** A file larger than this is attached nowhere; a hub may be set to take less, or more. */
export const maxEvidenceBytes = 20 * 1024 * 1024;

/** `GET`: the file, or the part of it that a `Range` header names. */
export const evidencePath = (id: string): string => `/v1/evidence/${encodeURIComponent(id)}`;

/**
 * `GET`: how much of the file has arrived. `PUT ?offset=`: the next part of it, `application/octet-stream`. A part
 * that does not begin where the hub's own ends is not taken; the answer says where to go on.
 */
export const evidenceUploadPath = (id: string): string => `${evidencePath(id)}/upload`;

export const missingEvidencePath = '/v1/missing-evidence';

const count = Type.Integer({ minimum: 0 });

/** `whole`: every byte is there and fits the SHA-256 of the document. */
export const UploadStateSchema = frozen({ received: count, whole: Type.Boolean() });
export type UploadState = Static<typeof UploadStateSchema>;

/** Files whose facts are at the hub and whose bytes are still on a township's PC, as far as the reader may know. */
export const MissingEvidenceSchema = frozen({
  townships: frozenList(frozen({ townshipCode: Type.String(), files: count })),
});
export type MissingEvidence = Static<typeof MissingEvidenceSchema>;
