/** Absent on pages served over plain HTTP, whatever the types say. */
const storageManager = (): StorageManager | undefined => navigator.storage;

/**
 * Asks the browser to keep this site's data when space runs short. It may refuse without asking the person, and
 * pages served over plain HTTP cannot ask; the data is then safe only once it is at the city.
 */
export async function askPersistence(): Promise<void> {
  await storageManager()?.persist();
}

/** Whether the browser has promised it. */
export const isStorageKept = async (): Promise<boolean> => (await storageManager()?.persisted()) ?? false;
