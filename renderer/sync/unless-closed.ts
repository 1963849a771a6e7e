import { Dexie } from 'dexie';

/** Writes a note that is of no interest any more when the sync's database is closed in the meantime. */
export async function unlessClosed(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const isClosed = error instanceof Error && error.name === Dexie.errnames.DatabaseClosed;
    if (!isClosed) throw error;
  }
}
