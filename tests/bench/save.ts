import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { launchApp } from '../helpers/electron-app.ts';
import { median } from '../helpers/median.ts';
import { pageData } from '../helpers/page-data.ts';
import { rowOf, type BenchRow } from './bench-row.ts';

const rounds = 25;

/** Bare inserts with the durability of the mirror. */
function measureSqlite(folder: string): number {
  const db = new DatabaseSync(join(folder, 'bench.sqlite'));
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE docs (id TEXT PRIMARY KEY, json TEXT)',
  );
  const insert = db.prepare('INSERT INTO docs (id, json) VALUES (?, ?)');
  const times = Array.from({ length: rounds }, (_, round) => {
    const began = performance.now();
    insert.run(`p${round}`, JSON.stringify({ id: `p${round}`, name: `职工${round}` }));
    return performance.now() - began;
  });
  db.close();
  return median(times);
}

/** One durable save through the built app, permissions, checks and both copies included, against the bare writes. */
export async function benchSave(): Promise<BenchRow> {
  const running = await launchApp();
  try {
    const data = await pageData(running.page);
    await data.open();
    await data.measureSaves(rounds);
    const { product, dexie } = await data.measureSaves(rounds);
    const sqlite = measureSqlite(running.folder);
    return rowOf({
      what: 'One durable save into both copies, permissions and checks included',
      peer: 'a bare strict Dexie put + a bare SQLite insert (WAL, FULL)',
      oursMs: product,
      peerMs: dexie + sqlite,
      runs: rounds,
    });
  } finally {
    await running.close();
  }
}
