import { afterEach, expect, test } from 'vitest';
import { createDocumentHistory } from '../../../renderer/data/document-history.ts';
import type { HistoryAnswer } from '../../../shared/sync/history.ts';
import type { HubOutcome } from '../../../shared/sync/hub-outcome.ts';
import { first, gradedWork, seedOf } from '../../helpers/graded-work.ts';
import { MemoryMirror } from '../../helpers/memory-mirror.ts';
import { closeTestServices, openTestServices, testProfiles } from '../../helpers/open-test-services.tsx';
import { sheetId, type Sheet } from '../../../shared/schema/sheet.ts';

afterEach(closeTestServices);

const id = sheetId(first.id, 'self');
const panelId = sheetId(first.id, 'panel', 'm1');
const stored = gradedWork().sheets.find((sheet) => sheet.id === id)!;
const at = (rev: number): Sheet => ({ ...stored, rev, opinion: `第 ${rev} 稿` });

async function witnesses(answer: HubOutcome<HistoryAnswer>, journal: readonly Sheet[]) {
  const work = gradedWork();
  const sheets = work.sheets.map((sheet) => (sheet.id === id ? at(4) : sheet));
  const { store } = await openTestServices(testProfiles.township, seedOf({ ...work, sheets }));
  const mirror = new MemoryMirror().calls;
  const rows = journal.map((sheet) => ({
    collection: 'sheets',
    id: sheet.id,
    rev: `${sheet.rev}-x`,
    lwt: sheet.rev,
    deleted: false,
    json: JSON.stringify({ ...sheet, _deleted: false, _rev: `${sheet.rev}-x`, _meta: {}, _attachments: {} }),
  }));
  for (const row of rows) await mirror.write({ database: 'x', rows: [row] });
  return createDocumentHistory({
    store,
    database: 'x',
    mirror,
    key: null,
    hub: { history: async () => answer },
  });
}

const answered = (states: readonly Sheet[], more = false): HubOutcome<HistoryAnswer> => ({
  kind: 'ok',
  hubTime: null,
  value: {
    more,
    states: states.map((document, seq) => ({
      seq,
      at: '2026-11-01T00:00:00.000Z',
      account: '张三',
      device: '一号机',
      document: { ...document, _deleted: false },
    })),
  },
});

test('the hub, the journal and today are one line of states; the hub knows the names', async () => {
  const read = await witnesses(answered([at(1), at(3)]), [at(2), at(3)]);
  const { states, source, more } = await read('sheets', id);
  expect(states.map(({ document, device }) => [document.opinion, device])).toEqual([
    ['第 1 稿', '一号机'],
    ['第 2 稿', null],
    ['第 3 稿', '一号机'],
    ['第 4 稿', null],
  ]);
  expect([source, more]).toEqual(['hub', false]);
});

test('without the hub the journal of this PC is told, and that it is no more than that', async () => {
  const read = await witnesses({ kind: 'offline' }, [at(3)]);
  const { states, source } = await read('sheets', id);
  expect([states.map(({ document }) => document.rev), source]).toEqual([[3, 4], 'pc']);
});

test('a township is told nothing of a panel sheet, whoever still remembers it', async () => {
  const panel = gradedWork().sheets.find((sheet) => sheet.id === panelId)!;
  const read = await witnesses(answered([panel]), [panel]);
  expect(await read('sheets', panelId)).toEqual({ states: [], source: 'today', more: false });
});
