import type { DataKey } from '../../shared/crypto/data-key.ts';
import { openValue } from '../../shared/crypto/open-value.ts';
import { isSealed } from '../../shared/crypto/sealed-format.ts';
import { sealValue } from '../../shared/crypto/seal-value.ts';

const prefix = 'gongping.draft.';

const storageKey = (name: string): string => `${prefix}${name}`;
const placeOf = (name: string) => ({ collection: 'drafts', id: name, path: '' });

interface Shelf {
  /** Null where nothing is sealed. */
  readonly key: DataKey | null;
}

/** Null while no data are open: then nothing reaches the disk. */
let shelf: Shelf | null = null;
/** The texts of the open drafts; a form asks for its own while it is drawn and cannot wait. */
let drafts = new Map<string, string>();

async function openDraft(name: string, stored: string): Promise<void> {
  if (isSealed(stored) && shelf?.key)
    drafts.set(name, String(await openValue(shelf.key, placeOf(name), stored)));
  else if (!isSealed(stored)) await keepDraft(name, stored);
}

/**
 * Reads the drafts of this PC, sealed with the key of the open data; null where nothing is sealed. Those of other data
 * stay where they are.
 */
export async function openDrafts(withKey: DataKey | null): Promise<void> {
  shelf = { key: withKey };
  drafts = new Map();
  const stored = Object.keys(localStorage).filter((one) => one.startsWith(prefix));
  const opening = stored.map(async (one) =>
    openDraft(one.slice(prefix.length), localStorage.getItem(one) ?? ''),
  );
  await Promise.allSettled(opening);
}

/** Forgets what was read, and the key. */
export function closeDrafts(): void {
  shelf = null;
  drafts = new Map();
}

export const readDraft = (name: string): string | null => drafts.get(name) ?? null;

/** On the disk a moment later; what is kept next takes its place. */
export async function keepDraft(name: string, text: string): Promise<void> {
  drafts.set(name, text);
  const open = shelf;
  if (!open) return;
  const stored = open.key ? await sealValue(open.key, placeOf(name), text) : text;
  if (shelf === open && drafts.get(name) === text) localStorage.setItem(storageKey(name), stored);
}

export function dropDraft(name: string): void {
  drafts.delete(name);
  localStorage.removeItem(storageKey(name));
}

/** Drops the drafts whose names begin so. */
export function dropDrafts(start: string): void {
  const names = Object.keys(localStorage).filter((one) => one.startsWith(storageKey(start)));
  for (const name of names) dropDraft(name.slice(prefix.length));
}
