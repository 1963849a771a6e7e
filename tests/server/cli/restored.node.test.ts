import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { hubCommand } from '../../../server/cli/hub-command.ts';
import { openSqliteStore } from '../../../server/store/open-store.ts';
import { cityCode, hubDocuments } from '../../helpers/hub-documents.ts';
import { put, sessionOf, testHub } from '../../helpers/test-hub.ts';

const folder = mkdtempSync(join(tmpdir(), 'gp-restored-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('begins an epoch at the change to which the data has gone back', async () => {
  const said: string[] = [];
  const streams = {
    stdin: Readable.from([]),
    out: (line: string) => void said.push(line),
    complain: (line: string) => void said.push(line),
  };
  const store = await openSqliteStore(folder);
  const [first] = await store.epochs(cityCode);
  const clerk = sessionOf('townshipOperator', { cityId: cityCode });
  await put(testHub(store), clerk, 'unions', hubDocuments.unions());
  expect(await hubCommand(['restored'], { HUB_DATA: folder, HUB_CITY: cityCode }, streams)).toBe(0);
  expect(await store.epochs(cityCode)).toMatchObject([first, { since: 1 }]);
  expect(said.join('\n')).toContain('第 1 号变更');
  await store.close();
});
