import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../../helpers/median.ts';
import { rowOf, type BenchRow } from '../bench-row.ts';
import { benchLogin, startFilledHub, type FilledHub } from './filled-hub.ts';
import { inFreshPage } from './fresh-page.ts';
import { installPouchdb } from './install-pouchdb.ts';
import { pagePouch, pageRaw, pageSync } from './page-sync.ts';
import { startProcess } from './start-process.ts';

const count = 10_000;
const runs = 3;
const quietSyncs = 9;

/** Milliseconds of the first pull, of the push after every document was edited, and of syncing nothing. */
interface Times {
  readonly pull: number;
  readonly push: number;
  readonly nothing: number;
}

function timeProduct({ hub, profile }: FilledHub): Promise<Times> {
  return inFreshPage(`${hub.address}/v1/health`, async (page) => {
    const product = await pageSync(page);
    await product.signIn(benchLogin.account, benchLogin.password);
    await product.open(profile);
    const pull = await product.firstPull(count);
    const quiet: number[] = [];
    for (let turn = 0; turn <= quietSyncs; turn += 1) quiet.push(await product.syncOfNothing());
    await product.stop();
    await product.editAll();
    const push = await product.push();
    await product.stop();
    return { pull, push, nothing: median(quiet.slice(1)) };
  });
}

const timeRaw = (address: string): Promise<Pick<Times, 'pull' | 'push'>> =>
  inFreshPage(address, async (page) => {
    const raw = await pageRaw(page);
    const pull = await raw.pull(count);
    await raw.editAll();
    return { pull, push: await raw.push() };
  });

const timePouch = (address: string, packages: string): Promise<Pick<Times, 'pull' | 'push'>> =>
  inFreshPage(address, async (page) => {
    const pouch = await pagePouch(page, packages);
    const pull = await pouch.pull(count);
    await pouch.editAll();
    return { pull, push: await pouch.push(count) };
  });

interface Measured {
  readonly product: readonly Times[];
  readonly raw: readonly Pick<Times, 'pull' | 'push'>[];
  readonly pouch: readonly Pick<Times, 'pull' | 'push'>[];
}

async function measure(folder: string): Promise<Measured> {
  const packages = await installPouchdb();
  const filled = await startFilledHub(count);
  const rawHub = await startProcess(
    join(import.meta.dirname, 'raw-hub.ts'),
    [join(folder, 'raw.sqlite')],
    folder,
  );
  const server = join(packages, 'pouchdb-server', 'bin', 'pouchdb-server');
  const pouchServer = await startProcess(server, ['--port', '5987', '--host', '127.0.0.1'], folder);
  const { sheets } = filled;
  try {
    await inFreshPage(rawHub.address, async (page) => (await pageRaw(page)).fill(sheets));
    const asPouch = sheets.map(({ id: _id, ...sheet }) => ({ _id, ...sheet }));
    await inFreshPage(pouchServer.address, async (page) =>
      (await pagePouch(page, packages)).fillServer(asPouch),
    );
    const [product, raw, pouch]: [Times[], Measured['raw'][number][], Measured['pouch'][number][]] = [
      [],
      [],
      [],
    ];
    for (let turn = 0; turn < runs; turn += 1) {
      product.push(await timeProduct(filled));
      raw.push(await timeRaw(rawHub.address));
      pouch.push(await timePouch(pouchServer.address, packages));
    }
    return { product, raw, pouch };
  } finally {
    await pouchServer.close();
    await rawHub.close();
    await filled.hub.close();
  }
}

/** The product's first pull, push and quiet sync, against bare writes and against PouchDB, in turns. */
export async function benchSync(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-bench-peers-'));
  try {
    const { product, raw, pouch } = await measure(folder);
    const row = (what: string, way: 'pull' | 'push', peer: string, times: Measured['raw']): BenchRow =>
      rowOf({
        what,
        oursMs: median(product.map((one) => one[way])),
        peer,
        peerMs: median(times.map((one) => one[way])),
        runs,
      });
    const [pulled, pushed] = [
      'First pull of 10 000 sheets into an empty profile',
      'Push of 10 000 edited sheets',
    ];
    return [
      row(pulled, 'pull', 'the same as one JSON + one bare Dexie bulkPut', raw),
      row(pulled, 'pull', 'PouchDB and pouchdb-server', pouch),
      row(pushed, 'push', 'bare Dexie read, JSON, bare SQLite inserts at the hub', raw),
      row(pushed, 'push', 'PouchDB and pouchdb-server', pouch),
      rowOf({
        what: 'Sync of 13 collections with nothing new, 10 000 sheets there',
        oursMs: median(product.map(({ nothing }) => nothing)),
        peer: 'the aim',
        peerMs: 50,
        runs: runs * quietSyncs,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
