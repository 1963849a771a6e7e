import fc from 'fast-check';
import { beforeAll, beforeEach, afterEach, expect, test, vi } from 'vitest';
import { givenPoints, noScore } from '../../../../renderer/features/score-sheet/editor/given-score.ts';
import type { WriteRow } from '../../../../renderer/features/score-sheet/editor/row-saver.ts';
import { emptyValue, type RowValue } from '../../../../renderer/features/score-sheet/editor/row-value.ts';
import { createSaveStatus } from '../../../../renderer/data/save-status.ts';
import { createSheetEditor } from '../../../../renderer/features/score-sheet/editor/sheet-editor.ts';
import { scoredItems } from '../../../../renderer/features/score-sheet/editor/sheet-work.ts';
import { startI18n } from '../../../../renderer/i18n/start.ts';
import { systemClock } from '../../../../shared/lib/clock.ts';
import type { ScoredItem } from '../../../../shared/schema/scheme-item.ts';
import { sampleSheet, stamp } from '../../../helpers/sample-documents.ts';
import { everyKind } from './sample-work.ts';

beforeAll(() => startI18n('zh-CN'));
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const items = scoredItems(everyKind);
const scale = items.find(({ code }) => code === 'A2') as ScoredItem;
const scored = (points: number) => {
  const given = givenPoints(scale, points);
  if (!given.ok) throw new Error('the test gives what the item cannot');
  return given.value;
};

/** A sheet that is kept in memory and may refuse to be written. */
function openEditor() {
  const kept = new Map<string, RowValue>();
  let fails = false;
  let rev = 0;
  const write: WriteRow = async (code, before, value) => {
    if (fails) throw new Error('disk full');
    expect(before).toEqual(kept.get(code) ?? emptyValue);
    kept.set(code, value);
    return ++rev;
  };
  const status = createSaveStatus(1, systemClock);
  const editor = createSheetEditor(items, write, status.hold);
  return { editor, kept, status, setFails: (next: boolean) => (fails = next) };
}

test('typing changes its own row and no total until the pause is over', async () => {
  const { editor, kept, status } = openEditor();
  const other = editor.row('A3');
  const values = editor.values();
  editor.typeNumber('A2', '1');
  editor.typeNumber('A2', '1.5');
  editor.typeNote('A2', '三次');
  expect(editor.row('A3')).toBe(other);
  expect(editor.values()).toBe(values);
  expect(status.current().pending).toBe(1);
  await vi.advanceTimersByTimeAsync(499);
  expect(kept.size).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(kept.get('A2')?.entry).toMatchObject({ points: 150, note: '三次' });
  expect(editor.row('A3')).toBe(other);
  expect(status.current().pending).toBe(0);
});

test('what another PC stored is shown, but never over unsaved work', async () => {
  const { editor, setFails } = openEditor();
  const entry = {
    points: 700,
    tier: null,
    parts: [],
    pieces: null,
    note: '',
    at: stamp.updatedAt,
    by: '李四',
  };
  const theirs = sampleSheet({ scores: { A1: { ...entry, points: 200 }, A2: entry } });
  editor.typeNumber('A2', '3');
  editor.take(theirs);
  expect(editor.row('A1').value.entry?.points).toBe(200);
  expect(editor.row('A2')).toMatchObject({ text: '3', value: emptyValue });
  setFails(true);
  await editor.flush();
  editor.take(theirs);
  expect(editor.row('A2').value.entry?.points).toBe(300);
  expect(editor.row('A2').failed).toBe('disk full');
});

test('a state of the sheet that is told later than it was read takes back nothing that was saved since', async () => {
  const { editor } = openEditor();
  editor.give('A2', scored(300));
  await editor.flush();
  editor.give('A2', scored(700));
  await editor.flush();
  const entry = { ...scored(300), note: '', at: stamp.updatedAt, by: '李四' };
  const between = { A2: entry };
  editor.take(sampleSheet({ rev: 1, scores: between }));
  expect(editor.row('A2').value.entry?.points).toBe(700);
  editor.take(sampleSheet({ rev: 2, scores: { A2: { ...entry, points: 700 } } }));
  // Now the save has been told, and whatever comes after it counts.
  editor.take(sampleSheet({ rev: 1, scores: between }));
  expect(editor.row('A2').value.entry?.points).toBe(300);
});

test('a note without points is kept, and an emptied row is cleared', async () => {
  const { editor, kept } = openEditor();
  editor.typeNote('A2', '待核实');
  await editor.flush();
  expect(kept.get('A2')?.entry).toMatchObject({ points: null, note: '待核实' });
  editor.typeNote('A2', '');
  await editor.flush();
  expect(kept.get('A2')).toEqual(emptyValue);
});

const action = fc.oneof(
  fc.record({ do: fc.constant('give' as const), points: fc.integer({ min: 0, max: 40 }).map((n) => n * 50) }),
  fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('', '3', '2.5', '-1', '21', '好') }),
  fc.record({ do: fc.constant('note' as const), note: fc.constantFrom('', '说明', '两次') }),
  fc.record({ do: fc.constant('clear' as const) }),
  fc.record({ do: fc.constant('disk' as const), fails: fc.boolean() }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 600 }) }),
);

test('whatever is done, and whenever the disk fails, in the end the store has what the screen shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const { editor, kept, status, setFails } = openEditor();
      for (const step of actions) {
        if (step.do === 'give') editor.give('A2', scored(step.points));
        else if (step.do === 'type') editor.typeNumber('A2', step.text);
        else if (step.do === 'note') editor.typeNote('A2', step.note);
        else if (step.do === 'clear') editor.give('A2', noScore);
        else if (step.do === 'disk') setFails(step.fails);
        else await vi.advanceTimersByTimeAsync(step.ms);
      }
      setFails(false);
      const { failed } = await editor.flush();
      expect(failed).toEqual([]);
      expect(status.current().pending).toBe(0);
      const row = editor.row('A2');
      expect(kept.get('A2') ?? emptyValue).toEqual(row.value);
      expect(row.note).toBeNull();
      expect(row.text === null).toBe(row.refused === null);
    }),
    { numRuns: 150 },
  );
});

test('a register fills what nobody has touched, and never what was given or is being typed', async () => {
  const { editor, kept } = openEditor();
  const found = { ...scored(700), note: '来自资格登记' };
  editor.give('A2', scored(150));
  editor.typeNumber('A4', '3');
  for (const code of ['A2', 'A3', 'A4']) editor.fill(code, found, null);
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.get('A2')?.entry?.points).toBe(150);
  expect(kept.get('A3')?.entry).toEqual(found);
  expect(kept.get('A4')?.entry).toMatchObject({ pieces: 3, note: '' });
});
