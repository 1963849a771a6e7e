import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { closeTestServices, openTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { inRow, openSheet, rowOf, showSheet } from './open-sheet.tsx';
import { schemeKey } from '../../../../shared/schema/scheme.ts';
import { hubDocuments } from '../../../helpers/hub-documents.ts';
import { sampleSheet, submission } from '../../../helpers/sample-documents.ts';
import { candidacy, everyKind, sampleWork } from './sample-work.ts';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(closeTestServices);

const pdf = (name: string, text = name): File =>
  new File([`%PDF-1.7\n${text}`], name, { type: 'application/pdf' });

const submitted = sampleSheet({
  id: '2026|a1|self',
  candidacyId: candidacy,
  cycleId: '2026',
  townshipCode: '130481100',
  schemeKey: schemeKey(everyKind),
  draft: false,
  submissions: [submission(1)],
});

const open = () => openSheet(testProfiles.township, sampleWork(everyKind), 'self');

async function openFiles(user: UserEvent, item: string) {
  await user.click(await (await inRow(item)).findByRole('button', { name: /的附件/ }));
  return within(await screen.findByRole('dialog'));
}

test('files are chosen, listed, counted, removed and brought back', async () => {
  const { user, services } = await open();
  const stored = async () => {
    const found = await services.store.database.evidence
      .find({ selector: { candidacyId: candidacy } })
      .exec();
    return found.map(({ fileName }) => fileName).toSorted();
  };
  const drawer = await openFiles(user, '是否');
  expect(drawer.getByText('还没有附件')).toBeTruthy();
  await user.upload(drawer.getByLabelText('选择文件'), [pdf('证书.PDF'), pdf('签到表.pdf')]);
  // The message goes by itself, and is looked for first.
  expect(await screen.findByText('已添加 2 个附件，保存在本机')).toBeTruthy();
  expect(await drawer.findByText('证书.pdf')).toBeTruthy();
  expect(await stored()).toEqual(['签到表.pdf', '证书.pdf']);
  await user.click(drawer.getByRole('button', { name: '删除 证书.pdf' }));
  await waitFor(() => expect(drawer.queryByText('证书.pdf')).toBeNull());
  expect(await stored()).toEqual(['签到表.pdf']);
  const notice = (await screen.findByText('已删除附件“证书.pdf”')).closest<HTMLElement>(
    '.ant-notification-notice',
  );
  if (!notice) throw new Error('nothing offers to take it back');
  await user.click(within(notice).getByRole('button', { name: '撤销' }));
  expect(await drawer.findByText('证书.pdf')).toBeTruthy();
  expect(await stored()).toEqual(['签到表.pdf', '证书.pdf']);
  await user.keyboard('{Escape}');
  expect(await (await inRow('是否')).findByRole('button', { name: /已有 2 个/ })).toBeTruthy();
});

test('what cannot be attached is refused by name, with a way to mend it, and the rest is attached', async () => {
  const { user } = await open();
  const drawer = await openFiles(user, '分档');
  const page = new File(['<!doctype html>'], '网页.pdf', { type: 'application/pdf' });
  await user.upload(drawer.getByLabelText('选择文件'), [
    page,
    pdf('对.pdf'),
    new File([], '空.pdf', { type: 'application/pdf' }),
    pdf('再.pdf', '对.pdf'),
  ]);
  expect(await screen.findByText(/附件“网页.pdf”不是照片或 PDF，没有添加/)).toBeTruthy();
  expect(await screen.findByText(/附件“空.pdf”是空文件/)).toBeTruthy();
  expect(await screen.findByText(/附件“再.pdf”已经添加在这一项上/)).toBeTruthy();
  expect(drawer.getAllByRole('listitem')).toHaveLength(1);
});

test('a file can be dropped and pasted on its row; a text that is pasted stays a text', async () => {
  const { user } = await open();
  const row = await rowOf('是否');
  fireEvent.drop(row, { dataTransfer: { types: ['Files'], files: [pdf('拖.pdf')] } });
  expect(await within(row).findByRole('button', { name: /已有 1 个/ })).toBeTruthy();
  const note = within(row).getByRole('textbox', { name: /说明/ });
  fireEvent.paste(note, { clipboardData: { types: ['Files'], files: [pdf('贴.pdf')] } });
  expect(await within(row).findByRole('button', { name: /已有 2 个/ })).toBeTruthy();
  await user.click(note);
  await user.paste('八小时以上');
  expect(note).toHaveProperty('value', '八小时以上');
});

test('the whole sheet has a place of its own, and nothing is ever required', async () => {
  const { user, services } = await open();
  const section = (await screen.findByText('整张表 · 附件')).closest('section');
  if (!section) throw new Error('no section');
  fireEvent.drop(section, { dataTransfer: { types: ['Files'], files: [pdf('签字表.pdf')] } });
  expect(await within(section).findByRole('button', { name: /已有 1 个/ })).toBeTruthy();
  const [one] = await services.store.database.evidence.find().exec();
  expect(one?.toJSON()).toMatchObject({
    itemCode: '*',
    fileName: '签字表.pdf',
    mediaType: 'application/pdf',
  });
  await user.click(within(section).getByRole('button', { name: /已有 1 个/ }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.getByText(/附件不是必须的/)).toBeTruthy();
});

test('a submitted sheet says why its files are locked, and the city only reads', async () => {
  const township = await openTestServices(testProfiles.township, {
    ...sampleWork(everyKind),
    sheets: [submitted],
  });
  const { user } = showSheet(township, 'self');
  const drawer = await openFiles(user, '是否');
  expect(drawer.getByText(/评分表已提交，附件不能再改/)).toBeTruthy();
  expect(drawer.queryByRole('button', { name: '选择文件' })).toBeNull();
  const ref = { candidacyId: candidacy, party: 'self', raterId: '' } as const;
  await expect(township.repositories.evidence.attach(ref, 'A1', pdf('晚.pdf'))).rejects.toMatchObject({
    code: 'SHEET_LOCKED',
  });
});

test('the city sees the files of an item and cannot change them', async () => {
  const file = { ...hubDocuments.evidence(), itemCode: 'A1', fileName: '照片.jpg' };
  const { user } = await openSheet(
    testProfiles.city,
    { ...sampleWork(everyKind), sheets: [submitted], evidence: [file] },
    'self',
  );
  expect((await inRow('分档')).queryByRole('button', { name: /的附件/ })).toBeNull();
  const drawer = await openFiles(user, '是否');
  expect(drawer.getByText('附件由所在乡镇添加，这里只能查看。')).toBeTruthy();
  expect(await drawer.findByText('不在本机')).toBeTruthy();
  expect(drawer.queryByRole('button', { name: /^删除/ })).toBeNull();
  await user.click(drawer.getByRole('button', { name: '查看 照片.jpg' }));
  expect(await screen.findByText('这个附件不在本机。请连接市总后再打开。')).toBeTruthy();
});
