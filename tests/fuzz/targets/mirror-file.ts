import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Mirror } from '../../../electron/mirror/mirror.ts';
import { mirrorRow } from '../../helpers/backup-pc.ts';
import { testDisk } from '../../helpers/test-disk.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mirrorIn } from '../mirror-in.ts';
import { mutatedBytes, touchedBytes } from '../mutate-bytes.ts';
import { assertThat, readingOf } from '../refusal.ts';

const database = 'gongping-office-g1';
const kept = Array.from({ length: 40 }, (_, place) => mirrorRow(`u-${place}`, `第${place}工会`));

/** A day's work: what is there, one more row, and what became of it. */
function use(mirror: Mirror) {
  const head = mirror.head(database);
  for (const { collection } of head.collections) mirror.readPage(database, collection, null, 100);
  mirror.write(database, [mirrorRow('u-new', '新工会')]);
  assertThat(mirror.history(database, 'unions', 'u-new', 1).length === 1, 'what is written is not there');
  return { head };
}

/** A mirror and its counts as a dying disk leaves them: the office works on, and a loss is told. */
export async function openTarget(): Promise<Attack> {
  const place = mkdtempSync(join(testDisk, 'gp-fuzz-mirror-'));
  const [whole, given] = [join(place, 'whole'), join(place, 'given')];
  const mirror = mirrorIn(whole);
  mirror.write(database, kept);
  mirror.close();
  const file = (folder: string): string => join(folder, 'mirror', `${database}.sqlite`);
  const bytes = readFileSync(file(whole));
  const heads = readFileSync(join(whole, 'heads.json'));
  const damage = fc.record({
    bytes: fc.oneof(
      { weight: 3, arbitrary: touchedBytes([bytes]) },
      mutatedBytes([bytes]),
      fc.constant(new Uint8Array(bytes)),
    ),
    heads: fc.oneof({ weight: 3, arbitrary: fc.constant(new Uint8Array(heads)) }, mutatedBytes([heads])),
  });
  return makeAttack(
    damage,
    async (left) => {
      rmSync(given, { recursive: true, force: true });
      cpSync(whole, given, { recursive: true });
      writeFileSync(file(given), left.bytes);
      writeFileSync(join(given, 'heads.json'), left.heads);
      const opened = mirrorIn(given);
      try {
        const first = await readingOf(/^(?:DATA_NEWER_THAN_PROGRAM|MIRROR_UNAVAILABLE)$/, () => use(opened));
        const isAside = first.refusal === 'MIRROR_UNAVAILABLE';
        const used = isAside ? use(opened) : first.value;
        if (!used) return false;
        const { head } = used;
        assertThat(!isAside || head.lost, 'damage that nobody is told of');
        const isKnown = heads.equals(left.heads);
        assertThat(!isKnown || head.lost || head.total === kept.length, 'a loss that nobody is told of');
        return true;
      } finally {
        opened.close();
      }
    },
    async () => rmSync(place, { recursive: true, force: true }),
  );
}
