/**
 * Asks the browser to keep this site's data when space runs short. It may refuse without asking the person, and
 * pages served over plain HTTP cannot ask; the data is then safe only once it is at the city.
 */
export async function askPersistence(): Promise<void> {
  const storage: StorageManager | undefined = navigator.storage;
  await storage?.persist();
}
