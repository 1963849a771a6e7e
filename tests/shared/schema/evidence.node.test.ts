import { expect, test } from 'vitest';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import { maxEvidenceBytes } from '../../../shared/sync/evidence-protocol.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';

test('a file of the largest size fits its document, drawn from a larger one or kept as it was', () => {
  const kept = { ...hubDocuments.evidence(), bytes: maxEvidenceBytes };
  expect(documentProblems('evidence', kept)).toEqual([]);
  const drawn = { ...kept, originalSha256: 'b'.repeat(64), originalBytes: 40 * maxEvidenceBytes };
  expect(documentProblems('evidence', drawn)).toEqual([]);
  expect(documentProblems('evidence', { ...drawn, originalSha256: 'b' })).not.toEqual([]);
});
