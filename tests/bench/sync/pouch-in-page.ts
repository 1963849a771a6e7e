/** PouchDB's own replication in a page of pouchdb-server, as its guide shows it; see pagePouch. */

interface Remaining {
  readonly docs_written: number;
  readonly doc_write_failures: number;
}

interface Pouch {
  readonly replicate: Readonly<
    Record<'from' | 'to', (remote: string, options: object) => Promise<Remaining>>
  >;
  readonly allDocs: (options: object) => Promise<{ readonly rows: readonly { readonly doc: object }[] }>;
  readonly bulkDocs: (documents: readonly object[]) => Promise<unknown>;
}

const local = (): Pouch => {
  const { PouchDB } = globalThis as unknown as { readonly PouchDB: new (name: string) => Pouch };
  return new PouchDB('local');
};
const remote = () => `${location.origin}/sheets`;
/** Larger than PouchDB's default of 100, which is slower. */
const options = { batch_size: 500 };

/** Sends documents to the server as they are, before anything is measured. */
export async function fillServer(documents: readonly object[]): Promise<void> {
  await fetch('/sheets', { method: 'PUT' });
  for (let start = 0; start < documents.length; start += 500) {
    const body = JSON.stringify({ docs: documents.slice(start, start + 500) });
    const answer = await fetch('/sheets/_bulk_docs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (!answer.ok) throw new Error(`pouchdb-server answered ${answer.status}`);
  }
}

async function measure(count: number, way: 'from' | 'to'): Promise<number> {
  const database = local();
  const began = performance.now();
  const { docs_written: written, doc_write_failures: failures } = await database.replicate[way](
    remote(),
    options,
  );
  const took = performance.now() - began;
  if (written !== count || failures > 0)
    throw new Error(`PouchDB moved ${written} documents, ${failures} failed`);
  return took;
}

export const pull = (count: number): Promise<number> => measure(count, 'from');
export const push = (count: number): Promise<number> => measure(count, 'to');

export async function editAll(): Promise<void> {
  const database = local();
  const { rows } = await database.allDocs({ include_docs: true });
  await database.bulkDocs(rows.map(({ doc }) => ({ ...doc, opinion: '已核' })));
}
