import { wholeSheet, type Evidence } from '../../schema/evidence.ts';
import type { Sheet } from '../../schema/sheet.ts';
import { originalHash } from '../original-hash.ts';
import type { Anomaly } from './anomaly.ts';

/** One proof as one item of a candidate leans on it. */
interface Use {
  readonly candidacyId: string;
  readonly itemCode: string;
  /** Two uses of one key are of one proof. */
  readonly key: string;
  readonly proof: string;
}

type Claims = Pick<Sheet, 'candidacyId' | 'party' | 'scores'>;
type Files = Pick<Evidence, 'candidacyId' | 'itemCode' | 'fileName' | 'sha256' | 'originalSha256'>;

// A document number (文号) is an office's abbreviation, the year in brackets and a serial: 武工发〔2026〕12号.
const documentNumber = /\p{Script=Han}{2,8}[[(〔【]\d{4}[\])〕】]第?0*\d+号/gu;

/** Words run into the office's name; its last two characters, the year and the serial tell a document apart. */
const keyOf = (number: string): string =>
  number
    .replace(/^\p{Script=Han}*(?=\p{Script=Han}{2}[^\p{Script=Han}])/u, '')
    .replaceAll(/[^\p{L}\d]+第?0*/gu, ' ');

function claimedNumbers({ candidacyId, scores }: Claims): readonly Use[] {
  return Object.entries(scores).flatMap(([itemCode, { points, note }]) => {
    if (points === null || points <= 0) return [];
    const found = note.normalize('NFKC').replaceAll(/\s/gu, '').match(documentNumber) ?? [];
    return found.map((proof) => ({ candidacyId, itemCode, key: keyOf(proof), proof }));
  });
}

const attached = (file: Files): Use => ({
  candidacyId: file.candidacyId,
  itemCode: file.itemCode,
  key: originalHash(file),
  proof: file.fileName,
});

/**
 * One honour claimed at a bonus item and once more elsewhere (domain §7 row 21): of the same matter the highest
 * counts, which a person must judge. It shows as one document number in the notes of two items of the candidate's own
 * sheet, or as one file attached to both. Base items alone may well share a proof.
 */
export function sameHonours(
  sheets: readonly Claims[],
  files: readonly Files[],
  bonusCodes: ReadonlySet<string>,
): readonly Anomaly[] {
  const uses = [
    ...sheets.filter(({ party }) => party === 'self').flatMap(claimedNumbers),
    ...files.filter(({ itemCode }) => itemCode !== wholeSheet).map(attached),
  ];
  const groups = Map.groupBy(uses, ({ candidacyId, key }) => JSON.stringify([candidacyId, key]));
  return [...groups.values()].flatMap((group): readonly Anomaly[] => {
    const itemCodes = [...new Set(group.map(({ itemCode }) => itemCode))].sort();
    const [shortest] = group.toSorted((a, b) => a.proof.length - b.proof.length);
    if (!shortest || itemCodes.length < 2 || !itemCodes.some((code) => bonusCodes.has(code))) return [];
    return [{ kind: 'same-honour', candidacyId: shortest.candidacyId, itemCodes, proof: shortest.proof }];
  });
}
