import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemHistory } from '../../../../shared/domain/history/item-history.ts';
import { mergeStates } from '../../../../shared/domain/history/merge-states.ts';
import { mayPreviewLevel } from '../../../../shared/domain/may-preview-level.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import type { ScoreEntry, Sheet } from '../../../../shared/schema/sheet.ts';
import { returnCase, sampleSheet, submission, submittedSheet } from '../../../helpers/sample-documents.ts';

const entry = (points: number, minute: number, by = '张三'): ScoreEntry => ({
  points,
  tier: null,
  parts: [],
  pieces: null,
  note: '',
  at: `2026-11-02T08:0${minute}:00.000Z`,
  by,
});
const state = (document: Sheet, device: string | null = null) => ({ document, account: '李四', device });
const at = (rev: number, overrides: Partial<Sheet>): Sheet =>
  sampleSheet({ rev, updatedAt: `2026-11-02T08:0${rev}:30.000Z`, ...overrides });

describe('the history of one score', () => {
  test('tells what stood before, who changed it on which PC, and the return that asked for it', () => {
    const id = '2026|a1|self';
    const first = at(1, { scores: { B1: entry(200, 1) } });
    const handedIn = at(2, { scores: { B1: entry(200, 1) }, draft: false, submissions: [submission(1)] });
    const mended = at(3, { scores: { B1: entry(0, 3, '王五') }, submissions: [submission(1)] });
    const changes = itemHistory([state(first, '一号机'), state(handedIn), state(mended)], 'B1', [
      returnCase(id, 1),
    ]);
    expect(
      changes.map(({ by, device, before, after }) => [by, device, before.entry?.points, after.entry?.points]),
    ).toEqual([
      ['王五', null, 200, 0],
      ['张三', '一号机', undefined, 200],
    ]);
    expect(changes.map(({ because }) => because?.reason)).toEqual(['请补充说明', undefined]);
  });

  test('a return that names other items is no reason, and one override is one change of its own', () => {
    const named = returnCase('2026|a1|self', 1);
    const other = { ...named, detail: { ...named.detail, items: ['C1'] } } as typeof named;
    const submitted = at(1, { submissions: [submission(1)] });
    const overridden = {
      ...at(2, { submissions: [submission(1)] }),
      overrides: { B4: { points: 200, reason: '核对' } },
    };
    const [change, ...rest] = itemHistory([state(submitted), state(overridden)], 'B4', [other]);
    expect([change?.after.override?.reason, change?.by, change?.because, rest]).toEqual([
      '核对',
      '李四',
      null,
      [],
    ]);
  });

  test('the newest change always ends in what stands, and each begins where the one before ended', () => {
    const value = fc.constantFrom<ScoreEntry | null>(null, entry(100, 1), entry(200, 2), entry(100, 3));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
        const states = values.map((given, place) =>
          state(at(place + 1, { updatedAt: `t${place}`, scores: given ? { B1: given } : {} })),
        );
        const changes = itemHistory(states, 'B1', []);
        expect(changes[0]?.after.entry?.points ?? null).toBe(values.at(-1)?.points ?? null);
        changes.forEach((change, place) => {
          const earlier = changes[place + 1];
          expect(change.before).toEqual(earlier ? earlier.after : { entry: null, override: null });
        });
      }),
    );
  });
});

describe('states that several witnesses kept', () => {
  test('stand once and in the order of their writes, with the names the first witness knows', () => {
    const [one, two, three] = [at(1, {}), at(2, {}), at(3, {})];
    const merged = mergeStates(
      [state(one, '一号机'), state(three)],
      [state(three, 'x'), state(two), state(one)],
    );
    expect(merged.map(({ document, device }) => [document.rev, device])).toEqual([
      [1, '一号机'],
      [2, null],
      [3, null],
    ]);
  });
});

describe('who sees the level preview', () => {
  const member: Actor = {
    id: 'x',
    name: '王五',
    role: 'panelMember',
    orgCode: '130481',
    panelMemberId: 'm1',
  };
  const own = submittedSheet(1, { id: '2026|a1|panel:m1', party: 'panel', raterId: 'm1' });

  test('a member only once his own sheet is locked, and never when he keeps out', () => {
    expect(mayPreviewLevel(member, [], [])).toBe(false);
    expect(mayPreviewLevel(member, [{ ...own, draft: true }], [])).toBe(false);
    expect(mayPreviewLevel(member, [own], [returnCase(own.id, 1)])).toBe(false);
    expect(mayPreviewLevel(member, [{ ...own, recused: true }], [])).toBe(false);
    expect(mayPreviewLevel(member, [own], [])).toBe(true);
    expect(mayPreviewLevel({ ...member, role: 'townshipOperator' }, [], [])).toBe(true);
  });
});
