import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntryInput } from '../../../renderer/data/repositories/sheets.ts';
import type { Services } from '../../../renderer/data/services.ts';
import type { SheetRef } from '../../../renderer/data/sheet-ref.ts';
import type { Candidacy } from '../../../shared/schema/candidacy.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { desktopBridge } from '../../helpers/desktop-bridge.ts';
import { deleteDatabases } from './delete-databases.ts';
import {
  cityProfile,
  demo,
  demoPart,
  openData,
  openSeeded,
  panelProfile,
  townshipProfile,
} from './open-data.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

const township = '130481100';
const own = demo.candidacies.filter((candidacy) => candidacy.townshipCode === township);
const without = (party: string): Candidacy => {
  const found = own.find(
    ({ id }) => !demo.sheets.some((sheet) => sheet.candidacyId === id && sheet.party === party),
  );
  if (!found) throw new Error(`every demo candidacy has a ${party} sheet`);
  return found;
};
const fresh = without('self');
const self: SheetRef = { candidacyId: fresh.id, party: 'self', raterId: '' };
const townshipSheet: SheetRef = { candidacyId: fresh.id, party: 'township', raterId: '' };

const scheme = demo.schemes[0]!.content;
const items = scheme.categories.flatMap((category) => (category.kind === 'veto' ? [] : category.items));
const scored = items.filter((item) => item.kind !== 'rates');
const rates = items.find((item) => item.kind === 'rates')!;

const entry = (points: number | null): EntryInput => ({
  points,
  tier: null,
  parts: [],
  pieces: null,
  note: '',
});

const open = (profile: Profile = townshipProfile) => openSeeded({ profile }, demoPart(township));
const sheetOf = ({ repositories }: Services, ref: SheetRef) => firstValueFrom(repositories.sheets.watch(ref));

async function fill({ repositories }: Services, ref: SheetRef): Promise<void> {
  for (const item of scored) await repositories.sheets.saveEntry(ref, item.code, entry(0));
}

test('the first saved value begins the sheet, and values saved at once all stay', async () => {
  const services = await open();
  expect(await sheetOf(services, self)).toBeNull();
  await Promise.all(
    scored.map((item) => services.repositories.sheets.saveEntry(self, item.code, entry(item.max))),
  );
  const sheet = await sheetOf(services, self);
  expect(Object.keys(sheet!.scores).sort()).toEqual(scored.map(({ code }) => code).sort());
  expect(sheet).toMatchObject({ draft: true, cycleId: '2026', townshipCode: township, rev: scored.length });
  expect(sheet!.scores[scored[0]!.code]).toMatchObject({ points: scored[0]!.max, by: '张三' });
  await services.close();
});

test('what changes nothing is not written, and does not begin a sheet', async () => {
  const services = await open();
  const { sheets } = services.repositories;
  const item = scored[0]!;
  await sheets.clearEntry(self, item.code);
  await sheets.saveOpinion(self, '');
  expect(await sheetOf(services, self)).toBeNull();
  await sheets.saveEntry(self, item.code, entry(item.max));
  await sheets.saveEntry(self, item.code, entry(item.max));
  await sheets.clearEntry(self, scored[1]!.code);
  expect(await sheetOf(services, self)).toMatchObject({ rev: 1 });
  await sheets.undo(self);
  expect(await sheets.undo(self)).toBeNull();
  await services.close();
});

test('points an item cannot give are refused, and a rates item is only set aside with a reason', async () => {
  const services = await open();
  const { sheets } = services.repositories;
  const item = scored[0]!;
  await expect(sheets.saveEntry(self, item.code, entry(item.max + 1))).rejects.toMatchObject({
    code: 'SCORE_ABOVE_MAX',
  });
  await expect(sheets.saveEntry(self, 'Z9', entry(1))).rejects.toMatchObject({ code: 'SCORE_ITEM_UNKNOWN' });
  await expect(sheets.saveEntry(self, rates.code, entry(0))).rejects.toMatchObject({
    code: 'SCORE_INPUT_UNFIT',
  });
  await expect(sheets.saveOverride(self, rates.code, { points: 0, reason: ' ' })).rejects.toMatchObject({
    code: 'REASON_REQUIRED',
  });
  await sheets.saveOverride(self, rates.code, { points: 0, reason: '统计口径不同' });
  expect((await sheetOf(services, self))!.overrides[rates.code]).toEqual({
    points: 0,
    reason: '统计口径不同',
  });
  await sheets.saveOverride(self, rates.code, null);
  expect((await sheetOf(services, self))!.overrides).toEqual({});
  await services.close();
});

test('an incomplete sheet is not submitted, and the missing items are named; a note is no score', async () => {
  const services = await open();
  const { sheets } = services.repositories;
  for (const item of scored.slice(1)) await sheets.saveEntry(self, item.code, entry(0));
  await sheets.saveEntry(self, scored[0]!.code, { ...entry(null), note: '待核' });
  await expect(sheets.submit(self)).rejects.toMatchObject({
    code: 'SHEET_INCOMPLETE',
    params: { count: 1, items: `${scored[0]!.code} ${scored[0]!.name}` },
  });
  expect((await sheetOf(services, self))!.draft).toBe(true);
  await services.close();
});

test('a submitted sheet is locked until that version is returned, then reopened and submitted again', async () => {
  const services = await open();
  const { sheets, cases } = services.repositories;
  await fill(services, self);
  await expect(cases.returnSheet('2026|none|self', '重填', [])).rejects.toMatchObject({
    code: 'DOCUMENT_MISSING',
  });
  await expect(cases.returnSheet(`${fresh.id}|self`, '重填', [])).rejects.toMatchObject({
    code: 'SHEET_NOT_SUBMITTED',
  });
  await sheets.submit(self);
  const item = scored[0]!.code;
  await expect(sheets.saveEntry(self, item, entry(scored[0]!.max))).rejects.toMatchObject({
    code: 'SHEET_LOCKED',
  });
  await expect(sheets.clearEntry(self, item)).rejects.toMatchObject({ code: 'SHEET_LOCKED' });
  await expect(sheets.saveOpinion(self, '同意')).rejects.toMatchObject({ code: 'SHEET_LOCKED' });
  await expect(sheets.submit(self)).rejects.toMatchObject({ code: 'SHEET_ALREADY_SUBMITTED' });
  await expect(sheets.reopen(self)).rejects.toMatchObject({ code: 'SHEET_NOT_RETURNED' });
  await expect(cases.returnSheet(`${fresh.id}|self`, '  ', [])).rejects.toMatchObject({
    code: 'REASON_REQUIRED',
  });
  await cases.returnSheet(`${fresh.id}|self`, '请补充', [item]);
  await sheets.reopen(self);
  await sheets.saveEntry(self, item, entry(scored[0]!.max));
  await sheets.submit(self);
  const sheet = await sheetOf(services, self);
  expect(sheet!.submissions.map(({ version }) => version)).toEqual([1, 2]);
  expect(sheet!.draft).toBe(false);
  await services.close();
});

test('submitting the township sheet freezes the membership of the whole union in this cycle', async () => {
  const services = await open();
  const { sheets, unions, candidacies } = services.repositories;
  const counts = { asOf: '2026-11-30', employees: 30, members: 27, verified: 27, overReason: null };
  await unions.saveMembership(fresh.unionId, counts);
  await fill(services, townshipSheet);
  await sheets.submit(townshipSheet);
  await unions.saveMembership(fresh.unionId, { ...counts, members: 30 });
  const all = await firstValueFrom(candidacies.watchCycle('2026'));
  const frozen = all.filter(({ unionId }) => unionId === fresh.unionId);
  expect(frozen.length).toBeGreaterThan(0);
  for (const candidacy of frozen) expect(candidacy.snapshot).toEqual(counts);
  await expect(sheets.submit(townshipSheet)).rejects.toMatchObject({ code: 'SHEET_ALREADY_SUBMITTED' });
  expect((await firstValueFrom(candidacies.watch(fresh.id)))!.snapshot).toEqual(counts);
  await services.close();
});

test('a panel member of the candidate’s township cannot score, only recuse', async () => {
  const services = await open(panelProfile('m5'));
  const { sheets } = services.repositories;
  const ref: SheetRef = { candidacyId: fresh.id, party: 'panel', raterId: 'm5' };
  await expect(sheets.saveEntry(ref, scored[0]!.code, entry(0))).rejects.toMatchObject({
    code: 'RECUSED_CANNOT_SCORE',
    params: { name: '孙志强' },
  });
  await expect(sheets.setRecused(ref, true, '')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  await sheets.setRecused(ref, true, '本乡镇');
  await sheets.submit(ref);
  expect(await sheetOf(services, ref)).toMatchObject({ recused: true, draft: false, scores: {} });
  await services.close();
});

test('the city keys a paper sheet only with the reason on it', async () => {
  const services = await open(cityProfile);
  const { sheets } = services.repositories;
  const ref: SheetRef = { candidacyId: fresh.id, party: 'panel', raterId: 'm1' };
  await expect(sheets.saveEntry(ref, scored[0]!.code, entry(0))).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  });
  await sheets.setProxyReason(ref, '按签字纸质表录入');
  await sheets.saveEntry(ref, scored[0]!.code, entry(0));
  expect(await sheetOf(services, ref)).toMatchObject({ proxyReason: '按签字纸质表录入' });
  await expect(sheets.saveEntry(self, scored[0]!.code, entry(0))).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  });
  await services.close();
});

test('item changes are taken back and taken again, and a new change ends the redo', async () => {
  const services = await open();
  const { sheets } = services.repositories;
  const [first, second] = [scored[0]!, scored[1]!];
  const points = async () => {
    const { scores } = (await sheetOf(services, self))!;
    return [scores[first.code]?.points ?? null, scores[second.code]?.points ?? null];
  };
  expect(await sheets.undo(self)).toBeNull();
  await sheets.saveEntry(self, first.code, entry(first.max));
  await sheets.saveEntry(self, second.code, entry(0));
  await sheets.saveEntry(self, first.code, entry(0));
  expect(await sheets.undo(self)).toBe(first.code);
  expect(await points()).toEqual([first.max, 0]);
  expect(await sheets.undo(self)).toBe(second.code);
  expect(await points()).toEqual([first.max, null]);
  expect(await sheets.redo(self)).toBe(second.code);
  expect(await points()).toEqual([first.max, 0]);
  expect(await firstValueFrom(sheets.watchUndo(self))).toEqual({ canUndo: true, canRedo: true });
  await sheets.clearEntry(self, second.code);
  expect(await sheets.redo(self)).toBeNull();
  expect(await sheets.undo(self)).toBe(second.code);
  expect(await points()).toEqual([first.max, 0]);
  await services.close();
});

test('undo leaves alone what somebody else has changed since, and ends with the submission', async () => {
  const services = await open();
  const { sheets } = services.repositories;
  const item = scored[0]!;
  await fill(services, self);
  await sheets.saveEntry(self, item.code, entry(item.max));
  const foreign = await services.store.database.sheets.findOne(`${fresh.id}|self`).exec();
  await foreign!.incrementalModify((stored) => ({
    ...stored,
    scores: { ...stored.scores, [item.code]: { ...stored.scores[item.code]!, note: '另一台电脑' } },
  }));
  expect(await sheets.undo(self)).toBeNull();
  expect((await sheetOf(services, self))!.scores[item.code]!.note).toBe('另一台电脑');
  await sheets.submit(self);
  expect(await firstValueFrom(sheets.watchUndo(self))).toEqual({ canUndo: false, canRedo: false });
  await services.close();
});

test('undo goes on after a restart, and past what had been taken back before it', async () => {
  const { bridge } = desktopBridge();
  const before = await openSeeded({ bridge }, demoPart(township));
  const [first, second] = [scored[0]!, scored[1]!];
  await before.repositories.sheets.saveEntry(self, first.code, entry(first.max));
  await before.repositories.sheets.saveEntry(self, second.code, entry(0));
  await before.repositories.sheets.undo(self);
  await before.close();

  const after = await openData({ bridge });
  const { sheets } = after.repositories;
  expect(await firstValueFrom(sheets.watchUndo(self))).toEqual({ canUndo: true, canRedo: false });
  expect(await sheets.undo(self)).toBe(first.code);
  expect((await sheetOf(after, self))!.scores).toEqual({});
  expect(await sheets.undo(self)).toBeNull();
  expect(await sheets.redo(self)).toBe(first.code);
  expect((await sheetOf(after, self))!.scores[first.code]).toMatchObject({ points: first.max });
  await after.close();
});
