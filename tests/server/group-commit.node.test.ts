import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { GroupCommit } from '../../server/store/group-commit.ts';
import { SerialQueue } from '../../server/store/serial-queue.ts';

function openFile() {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-group-'));
  const file = join(folder, 'a.sqlite');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT) STRICT');
  const other = new DatabaseSync(file);
  let commits = 0;
  const writes = new GroupCommit(database, new SerialQueue(), () => {
    commits += 1;
  });
  const put = (id: number, text = ''): void => {
    database.prepare('INSERT INTO lines (id, text) VALUES (?, ?)').run(id, text);
  };
  const close = (): void => {
    other.close();
    database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    database,
    writes,
    put,
    commits: () => commits,
    /** What somebody else finds in the file. */
    stored: () =>
      other
        .prepare('SELECT id FROM lines ORDER BY id')
        .all()
        .map(({ id }) => Number(id)),
    close,
  };
}

function fileForTest() {
  const file = openFile();
  onTestFinished(file.close);
  return file;
}

test('writes asked for at once share a commit, and none is told before it', async () => {
  const { writes, put, stored, commits } = fileForTest();
  const seen: number[][] = [];
  await Promise.all(
    [1, 2, 3].map(async (id) => {
      await writes.run(async () => {
        put(id);
        seen.push(stored());
      });
      expect(stored()).toEqual([1, 2, 3]);
    }),
  );
  expect(seen).toEqual([[], [], []]);
  expect(commits()).toBe(1);
});

test('no more than eight share one, so that the first are not kept waiting by hundreds', async () => {
  const { writes, put, stored, commits } = fileForTest();
  const ids = Array.from({ length: 20 }, (_, id) => id);
  await Promise.all(ids.map((id) => writes.run(async () => put(id))));
  expect(stored()).toEqual(ids);
  expect(commits()).toBe(3);
});

test('a full disk: nobody is told "stored" of what is not', async () => {
  const { database, writes, put, stored } = fileForTest();
  database.exec('PRAGMA max_page_count = 40');
  const ids = Array.from({ length: 12 }, (_, id) => id);
  const told = await Promise.allSettled(ids.map((id) => writes.run(async () => put(id, 'x'.repeat(20_000)))));
  const done = ids.filter((id) => told[id]?.status === 'fulfilled');
  expect(done.length).toBeLessThan(ids.length);
  expect(stored()).toEqual(done);
  database.exec('PRAGMA max_page_count = 4000');
  await writes.run(async () => put(100));
  expect(stored()).toEqual([...done, 100]);
});

test('when the commit fails, everyone in it is told, and the next goes on', async () => {
  const { database, writes, put, stored } = fileForTest();
  database.exec(
    'PRAGMA foreign_keys = ON; CREATE TABLE parts (of INTEGER REFERENCES lines (id) DEFERRABLE INITIALLY DEFERRED)',
  );
  const told = await Promise.allSettled([
    writes.run(async () => put(1)),
    writes.run(async () => database.exec('INSERT INTO parts VALUES (7)')),
  ]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(stored()).toEqual([]);
  await writes.run(async () => put(2));
  expect(stored()).toEqual([2]);
});

const work = fc.record({ waits: fc.boolean(), fails: fc.boolean() });

test('whatever fails among them, the file holds what was told to be stored and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(work, { maxLength: 30 }), async (works) => {
      const file = openFile();
      try {
        const results = works.map(async ({ waits, fails }, id) =>
          file.writes.run(async () => {
            file.put(id);
            if (waits) await Promise.resolve();
            if (fails) throw new Error('refused');
            return id;
          }),
        );
        const told = await Promise.allSettled(results);
        expect(told.map(({ status }) => status === 'rejected')).toEqual(works.map(({ fails }) => fails));
        expect(file.stored()).toEqual([...works.keys()].filter((id) => !works[id]?.fails));
        await file.writes.settled();
      } finally {
        file.close();
      }
    }),
    { numRuns: 30 },
  );
});

test('settled waits for all that was asked for', async () => {
  const { writes, put, stored } = fileForTest();
  const ids = Array.from({ length: 20 }, (_, id) => id);
  const asked = ids.map((id) => writes.run(async () => put(id)));
  await writes.settled();
  expect(stored()).toEqual(ids);
  await Promise.all(asked);
});
