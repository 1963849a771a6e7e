import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFolder } from '../../../../electron/print/save-folder.ts';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import { CyclesPage } from '../../../../renderer/features/cycles/cycles-page.tsx';
import { forms } from '../../../../renderer/print/forms.ts';
import { gradeCommand } from '../../../../server/cli/grade.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { announceYear } from '../../../helpers/announce-year.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

let documents: string;
beforeEach(() => {
  documents = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterEach(async () => {
  await closeTestServices();
  rmSync(documents, { recursive: true });
});

/** The desktop's printer, which paints each paper for real; only Chromium's PDF is left out. */
function atDesktop(services: Services): Services {
  const toPdf: Services['bridge']['print']['toPdf'] = async ({ form, data, fileName }) => {
    const Form = forms[form];
    if (!Form) throw new Error(`no form ${form}`);
    const path = join(documents, `${fileName}.pdf`);
    const text = renderToStaticMarkup(<Form data={data} />);
    writeFileSync(path, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { kind: 'file', path, sha256, bytes: text.length };
  };
  const save: Services['bridge']['print']['saveFolder'] = async ({ name, texts, printed }) =>
    saveFolder(documents, name, [
      ...texts.map((file) => ({ name: file.name, content: new TextEncoder().encode(file.text) })),
      ...printed.map((file) => ({ name: file.name, content: new Uint8Array(readFileSync(file.path)) })),
    ]);
  const print = { ...services.bridge.print, toPdf, saveFolder: save };
  return { ...services, bridge: { ...services.bridge, kind: 'desktop', print } };
}

test('a finished year is put away: the folder recomputes, its hashes agree, and the year is locked', async () => {
  const work = gradedWork();
  const services = await openTestServices(testProfiles.city, seedOf(work));
  await computeResults(services.store, '2026', () => undefined);
  await announceYear(services);
  renderScreen(atDesktop(services), <CyclesPage />, { path: '/cycles', at: '/cycles' });
  const user = userEvent.setup({ delay: null });
  const make = await screen.findByRole('button', { name: '生成归档文件夹' });
  await waitFor(() => expect(make).toHaveProperty('disabled', false));
  await user.click(make);
  await screen.findByText(/归档文件夹已生成/);

  const folder = join(documents, '2026年度评定归档');
  const sums = readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').trimEnd().split('\n');
  const names = sums.map((line) => line.slice(66));
  expect(names).toEqual([
    '评定档案.json',
    '评定结果汇总表.pdf',
    '1 公示.pdf',
    '2 2026年度评定结果审定意见.pdf',
  ]);
  for (const line of sums) {
    const content = readFileSync(join(folder, line.slice(66)));
    expect(createHash('sha256').update(content).digest('hex')).toBe(line.slice(0, 64));
  }
  const [out, complaints]: [string[], string[]] = [[], []];
  const streams = {
    stdin: process.stdin,
    out: (t: string) => out.push(t),
    complain: (t: string) => complaints.push(t),
  };
  expect(await gradeCommand([join(folder, '评定档案.json')], streams)).toBe(0);
  expect([out.length, complaints]).toEqual([1, []]);
  const list = readFileSync(join(folder, '评定结果汇总表.pdf'), 'utf8');
  for (const shown of ['潘建军', '96.00', '91.00', '89.25']) expect(list).toContain(shown);

  await user.click(await screen.findByRole('button', { name: '归档并锁定本年度' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '归档并锁定本年度' }));
  await screen.findByText('本年度已归档，只能查看。');
  const [sheet] = work.sheets;
  const refused = { code: 'CYCLE_ARCHIVED' };
  const veto = { item: 'V1', factOn: null, fact: '欠缴经费' };
  const { cases } = services.repositories;
  await expect(cases.proposeVeto(sheet?.candidacyId ?? '', veto)).rejects.toMatchObject(refused);
  expect(screen.queryByRole('button', { name: /进入|退回|修改日期/ })).toBeNull();
});

test('a year whose scores changed after they were computed is not put away', async () => {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  await expect(services.repositories.cycles.archive('2026')).rejects.toMatchObject({
    code: 'CYCLE_RESULTS_OUTDATED',
    params: { count: 1 },
  });
  await computeResults(services.store, '2026', () => undefined);
  await expect(services.repositories.cycles.archive('2026')).rejects.toMatchObject({
    code: 'CYCLE_STEP_NOT_ALLOWED',
  });
});
