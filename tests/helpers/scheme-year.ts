import type { SeedDocuments } from '../../renderer/data/seed.ts';
import type { SheetRef } from '../../renderer/data/sheet-ref.ts';
import type { Services } from '../../renderer/data/services.ts';
import type { Item } from '../../shared/schema/scheme-item.ts';
import { schemeKey, type Scheme } from '../../shared/schema/scheme.ts';
import { wuanReference } from '../../shared/schemes/wuan-reference.ts';
import { stamp } from './sample-documents.ts';

const member = {
  id: 'm1',
  name: '王一凡',
  org: '市总工会',
  seat: 'department' as const,
  townshipCode: null,
};

/** What an office begins with in a year that is graded by this built-in scheme. */
export const schemeYear = (scheme: Scheme, more: SeedDocuments = {}): SeedDocuments => {
  const reference = wuanReference(stamp, 2026);
  const cycles = reference.cycles.map((cycle) => ({
    ...cycle,
    schemeKey: schemeKey(scheme),
    panel: [member],
  }));
  return { ...reference, cycles, ...more };
};

/** A full sheet: what the item's kind needs beside its points. */
const fullEntry = (item: Item) => ({
  points: item.max,
  tier: item.kind === 'tiers' ? item.tiers.findIndex(({ points }) => points === item.max) : null,
  parts: item.kind === 'parts' ? item.parts.map(({ code }) => code) : [],
  pieces: item.kind === 'count' ? item.max / item.unit : item.kind === 'deduct' ? 0 : null,
  note: '',
});

/** Enters full points for every item through the repository and submits. */
export async function submitFull({ repositories }: Services, scheme: Scheme, ref: SheetRef): Promise<void> {
  for (const category of scheme.categories) {
    if (category.kind === 'veto') continue;
    for (const item of category.items) await repositories.sheets.saveEntry(ref, item.code, fullEntry(item));
  }
  await repositories.sheets.submit(ref);
}
