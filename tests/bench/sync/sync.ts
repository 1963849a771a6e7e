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

/** Milliseconds of the first pull and of the push after every document was edited, null when it is left out. */
interface PeerTimes {
  readonly pull: number;
  readonly push: number | null;
}

interface Times extends PeerTimes {
  /** Of syncing nothing. */
  readonly nothing: number;
}

function timeProduct({ hub, profile }: FilledHub, withPush: boolean): Promise<Times> {
  return inFreshPage(`${hub.address}/v1/health`, async (page) => {
    const product = await pageSync(page);
    await product.signIn(benchLogin.account, benchLogin.password);
    await product.open(profile);
    const pull = await product.firstPull(count);
    const quiet: number[] = [];
    for (let turn = 0; turn <= quietSyncs; turn += 1) quiet.push(await product.syncOfNothing());
    await product.stop();
    const nothing = median(quiet.slice(1));
    if (!withPush) return { pull, push: null, nothing };
    await product.editAll();
    const push = await product.push();
    await product.stop();
    return { pull, push, nothing };
  });
}

const timeRaw = (address: string, withPush: boolean): Promise<PeerTimes> =>
  inFreshPage(address, async (page) => {
    const raw = await pageRaw(page);
    const pull = await raw.pull(count);
    if (!withPush) return { pull, push: null };
    await raw.editAll();
    return { pull, push: await raw.push() };
  });

const timePouch = (address: string, packages: string, withPush: boolean): Promise<PeerTimes> =>
  inFreshPage(address, async (page) => {
    const pouch = await pagePouch(page, packages);
    const pull = await pouch.pull(count);
    if (!withPush) return { pull, push: null };
    await pouch.editAll();
    return { pull, push: await pouch.push(count) };
  });

interface Measured {
  readonly product: readonly Times[];
  readonly raw: readonly PeerTimes[];
  readonly pouch: readonly PeerTimes[];
}

async function measure(folder: string, withPush: boolean): Promise<Measured> {
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
    const [product, raw, pouch]: [Times[], PeerTimes[], PeerTimes[]] = [[], [], []];
    for (let turn = 0; turn < runs; turn += 1) {
      product.push(await timeProduct(filled, withPush));
      raw.push(await timeRaw(rawHub.address, withPush));
      pouch.push(await timePouch(pouchServer.address, packages, withPush));
    }
    return { product, raw, pouch };
  } finally {
    await pouchServer.close();
    await rawHub.close();
    await filled.hub.close();
  }
}

const peers = {
  pull: [
    'First pull of 10 000 sheets into an empty profile',
    'the same as one JSON + one bare Dexie bulkPut',
  ],
  push: ['Push of 10 000 edited sheets', 'bare Dexie read, JSON, bare SQLite inserts at the hub'],
} as const;

/** Both rows of one way; none when it was left out. */
function rowsOf(way: 'pull' | 'push', { product, raw, pouch }: Measured): BenchRow[] {
  const timesOf = (list: readonly PeerTimes[]): number[] =>
    list.flatMap(({ [way]: took }) => (took === null ? [] : [took]));
  const ours = timesOf(product);
  if (ours.length === 0) return [];
  const [what, limit] = peers[way];
  const row = (peer: string, times: readonly PeerTimes[]): BenchRow =>
    rowOf({ what, oursMs: median(ours), peer, peerMs: median(timesOf(times)), runs });
  return [row(limit, raw), row('PouchDB and pouchdb-server', pouch)];
}

async function bench(withPush: boolean): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-bench-peers-'));
  try {
    const measured = await measure(folder, withPush);
    return [
      ...rowsOf('pull', measured),
      ...rowsOf('push', measured),
      rowOf({
        what: 'Sync of 13 collections with nothing new, 10 000 sheets there',
        oursMs: median(measured.product.map(({ nothing }) => nothing)),
        peer: 'the aim',
        peerMs: 50,
        runs: runs * quietSyncs,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The product's first pull, push and quiet sync, against bare writes and against PouchDB, in turns. */
export const benchSync = (): Promise<readonly BenchRow[]> => bench(true);

/** The same without the push, which takes most of the time. */
export const benchPull = (): Promise<readonly BenchRow[]> => bench(false);
