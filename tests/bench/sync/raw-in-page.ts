import { Dexie, type Table } from 'dexie';

/** The limit on the client's side: plain JSON and one bare table of the same durability; see pageRaw. */

type Raw = Readonly<Record<string, unknown>> & { readonly id: string };
const rowsPerRequest = 500;

const open = (): Dexie & { readonly docs: Table<Raw, string> } => {
  const dexie = new Dexie('raw', { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ docs: 'id' });
  return dexie as Dexie & { readonly docs: Table<Raw, string> };
};

async function send(documents: readonly Raw[]): Promise<void> {
  for (let start = 0; start < documents.length; start += rowsPerRequest) {
    const body = JSON.stringify(documents.slice(start, start + rowsPerRequest));
    const response = await fetch('/docs', { method: 'POST', body });
    if (!response.ok) throw new Error(`the raw hub answered ${response.status}`);
    await response.text();
  }
}

/** Sends documents to the raw hub, before anything is measured. */
export const fill = (documents: readonly Raw[]): Promise<void> => send(documents);

/** Milliseconds of one request for everything and one write of it. */
export async function pull(count: number): Promise<number> {
  const dexie = open();
  await dexie.open();
  const began = performance.now();
  const documents: Raw[] = await (await fetch('/docs')).json();
  await dexie.docs.bulkPut(documents);
  const took = performance.now() - began;
  if ((await dexie.docs.count()) !== count) throw new Error('the raw pull is not complete');
  dexie.close();
  return took;
}

export async function editAll(): Promise<void> {
  const dexie = open();
  const documents = await dexie.docs.toArray();
  await dexie.docs.bulkPut(documents.map((one) => ({ ...one, opinion: `${String(one['opinion'])} 已核` })));
  dexie.close();
}

/** Milliseconds of reading everything and sending it. */
export async function push(): Promise<number> {
  const dexie = open();
  const began = performance.now();
  await send(await dexie.docs.toArray());
  const took = performance.now() - began;
  dexie.close();
  return took;
}
