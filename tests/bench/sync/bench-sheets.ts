import { demoDocuments } from '../../../shared/demo/demo-documents.ts';
import { sheetId, type Sheet } from '../../../shared/schema/sheet.ts';

/** Drafts of one township, filled in like those of the demo city (3.5 kB each), all last written by one account. */
export function benchSheets(count: number, townshipCode: string, updatedBy: string): Sheet[] {
  const samples = demoDocuments().sheets.filter(
    ({ party, draft, scores }) => party === 'township' && draft && Object.keys(scores).length > 10,
  );
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length];
    if (!sample) throw new Error('the demo has no filled sheet');
    const candidacyId = `${sample.cycleId}|b${String(index).padStart(6, '0')}`;
    return { ...sample, id: sheetId(candidacyId, 'township'), candidacyId, townshipCode, updatedBy };
  });
}
