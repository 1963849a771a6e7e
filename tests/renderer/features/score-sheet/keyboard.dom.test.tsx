import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { scoredItems } from '../../../../renderer/features/score-sheet/editor/sheet-work.ts';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';
import { closeTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { openSheet } from './open-sheet.tsx';
import { everyKind, sampleWork } from './sample-work.ts';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(closeTestServices);

const focusedItem = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];

test(
  'the whole self sheet is keyed, checked and submitted without the mouse',
  { timeout: 90_000 },
  async () => {
    const { user, stored } = await openSheet(testProfiles.township, sampleWork(wuan2021), 'self');
    await screen.findByText('潘建军');
    await waitFor(() => expect(focusedItem()).toBe('A1'));
    const scored = scoredItems(wuan2021).filter(({ kind }) => kind !== 'rates');
    for (const item of scored) {
      expect(focusedItem()).toBe(item.code);
      // 0 means no finding where findings are counted, no piece, no 得分点, or the choice that gives nothing.
      await user.keyboard('0{Enter}');
    }
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '提交' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: '提交自评表？' });
    expect(dialog.textContent).toContain('16.00 分');
    // While it opens the focus goes to its first button: an early Enter must not close it.
    expect(within(dialog).getAllByRole('button')[0]?.textContent).toBe('确认提交');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('确认提交'));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('已提交（第 1 次）')).toBeTruthy();
    const sheet = await stored();
    expect(Object.keys(sheet?.scores ?? {})).toHaveLength(scored.length);
    expect(sheet?.proxyReason).toBe('纸质自评表代录');
    expect(screen.queryByRole('radio')).toBeNull();
  },
);

test('arrows go from item to item, digits choose, space ticks, and a note keeps every key to itself', async () => {
  const { user, stored } = await openSheet(testProfiles.township, sampleWork(everyKind), 'township');
  await screen.findByText('潘建军');
  await waitFor(() => expect(focusedItem()).toBe('A1'));
  await user.keyboard('2{ArrowDown}1.5{ArrowDown}3{ArrowDown}{ArrowDown}');
  expect(focusedItem()).toBe('A5');
  await user.keyboard(' {Enter}');
  expect(focusedItem()).toBe('F1');
  await user.keyboard('{ArrowUp}');
  expect(focusedItem()).toBe('A5');

  const note = screen.getByRole('textbox', { name: 'A3 情况和数字说明' });
  await user.click(note);
  await user.keyboard('3 家，共 12 人');
  await user.keyboard('{Enter}');
  expect(focusedItem()).toBe('A4');
  await waitFor(async () => {
    const scores = (await stored())?.scores;
    expect(scores?.['A1']?.points).toBe(200);
    expect(scores?.['A2']?.points).toBe(150);
    expect(scores?.['A3']).toMatchObject({ points: 300, tier: 1, note: '3 家，共 12 人' });
    expect(scores?.['A5']).toMatchObject({ points: 300, parts: ['A5a'] });
    expect(scores?.['A4']).toBeUndefined();
  });
});

test('Enter that picks a candidate in the input method does not leave the note', async () => {
  const { user } = await openSheet(testProfiles.township, sampleWork(everyKind), 'township');
  const note = await screen.findByRole('textbox', { name: 'A1 情况和数字说明' });
  await user.click(note);
  const picked = new KeyboardEvent('keydown', {
    key: 'Enter',
    keyCode: 229,
    bubbles: true,
    cancelable: true,
  });
  note.dispatchEvent(picked);
  expect(picked.defaultPrevented).toBe(false);
  expect(document.activeElement).toBe(note);
});

test('changes are taken back and taken again, and the keyboard goes where they were', async () => {
  const { user, stored } = await openSheet(testProfiles.township, sampleWork(everyKind), 'township');
  await waitFor(() => expect(focusedItem()).toBe('A1'));
  const points = async (code: string) => (await stored())?.scores[code]?.points;
  await user.keyboard('2{Enter}7{Enter}');
  await waitFor(async () => expect(await points('A2')).toBe(700));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await points('A2')).toBeUndefined());
  expect(focusedItem()).toBe('A2');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await points('A1')).toBeUndefined());
  await user.keyboard('{Control>}y{/Control}');
  await waitFor(async () => expect(await points('A1')).toBe(200));
  await user.keyboard('{Control>}y{/Control}');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'A2 量表' })).toHaveProperty('value', '7'));
});
