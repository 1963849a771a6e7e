import type { Store } from './store.ts';
import { updateDocument } from './write-document.ts';

/**
 * Puts the numbers of all void certificates on the city's list, by which everybody checks papers. It adds what is
 * missing, so that a number which an interrupted voiding left out comes onto the list with the next.
 */
export async function listVoidNumbers(store: Store): Promise<void> {
  const [city] = await store.database.orgUnits.find({ selector: { kind: 'city' } }).exec();
  if (!city) return;
  const found = await store.database.certificates.find({ selector: { status: 'void' } }).exec();
  const at = store.clock.now().toISOString();
  await updateDocument(store, 'orgUnits', city.id, (stored) => {
    const listed = stored.voidNumbers ?? [];
    const known = new Set(listed.map(({ id }) => id));
    const missing = found.map(({ content }) => content.number).filter((number) => !known.has(number));
    if (missing.length === 0) return stored;
    return { ...stored, voidNumbers: [...listed, ...missing.map((id) => ({ id, at }))] };
  });
}
