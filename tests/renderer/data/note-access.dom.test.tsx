import { afterEach, expect, test } from 'vitest';
import { notedPrint } from '../../../renderer/data/noted-print.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { accessActions } from '../../../shared/domain/access-action.ts';
import { noteAccess } from '../../../renderer/data/note-access.ts';
import { closeTestServices, openTestServices, testProfiles } from '../../helpers/open-test-services.tsx';
import { everyKind, sampleWork } from '../features/score-sheet/sample-work.ts';

afterEach(closeTestServices);

const origin = { scheme: '', at: '' };

test('row 36: a print is noted before it is made, by the title and number of its papers and nobody’s name', async () => {
  const { store } = await openTestServices(testProfiles.city, sampleWork(everyKind));
  const lines = async () => (await store.database.audit.find().exec()).map((one) => one.toMutableJSON());
  const known: number[] = [];
  const print: Calls<'print'> = {
    toPdf: async () => {
      known.push((await lines()).length);
      return { kind: 'dialog' };
    },
    open: async () => undefined,
    reveal: async () => undefined,
    saveFolder: async ({ name }) => ({ path: name, files: [] }),
  };
  const noted = notedPrint(print, store);
  const sheets = [{ title: '考核评分表', subtitle: '张三' }, { title: '考核评分表' }];
  await noted.toPdf({ form: 'office-form', data: { sheets, origin }, fileName: '评分表-张三' });
  await noted.toPdf({ form: 'certificate', data: { certificates: [{}, {}, {}] }, fileName: '证书' }, 'p1');
  await noted.toPdf({ form: 'official-list', data: { letter: { title: '公示' }, origin }, fileName: '公示' });
  await noted.toPdf({ form: 'recovery-sheets', data: { holder: '王五' }, fileName: '恢复单' });
  await noted.saveFolder({ name: '2026年度档案', texts: [{ name: 'a.json', text: '{}' }], printed: [] });
  expect(known).toEqual([1, 2, 3, 3]);
  const found = (await lines()).map(({ action, paper, rows, by }) => `${action} ${paper} ${rows} ${by}`);
  expect(new Set(found)).toEqual(
    new Set([
      'print-paper 考核评分表 2 李四',
      'print-paper certificate 3 李四',
      'print-paper 公示 1 李四',
      'export-archive 2026年度档案 1 李四',
    ]),
  );
  expect((await lines()).find(({ paper }) => paper === 'certificate')).toMatchObject({
    documentKind: 'people',
    documentId: 'p1',
  });
  expect(JSON.stringify(await lines())).not.toMatch(/张三|王五/);
});

test.each(['township', 'city', 'panel'] as const)('%s may note whatever it gives out', async (role) => {
  const { store } = await openTestServices(testProfiles[role], sampleWork(everyKind));
  for (const action of accessActions)
    await noteAccess(store, { action, documentKind: 'orgUnits', rows: 1, paper: '表'.repeat(300) });
  const lines = await store.database.audit.find().exec();
  expect(lines.map((line) => line.action).sort()).toEqual([...accessActions].sort());
  expect(lines.every((line) => line.documentId === testProfiles[role].orgCode)).toBe(true);
});
