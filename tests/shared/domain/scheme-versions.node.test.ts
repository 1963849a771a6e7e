import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affectedSheets } from '../../../shared/domain/affected-sheets.ts';
import { diffSchemes } from '../../../shared/domain/diff-schemes.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import { refitSheet } from '../../../shared/domain/refit-sheet.ts';
import { replayCycle } from '../../../shared/domain/replay-cycle.ts';
import { replayedChange } from '../../../shared/domain/replayed-change.ts';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import type { Category, Scheme } from '../../../shared/schema/scheme.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { anyArchive } from '../../helpers/any-archive.ts';
import { makeArchive, plainScheme } from '../../helpers/make-archive.ts';
import { returnCase, sampleSheet, submittedSheet } from '../../helpers/sample-documents.ts';

const entry = (points: number) => ({
  points,
  tier: null,
  parts: [],
  pieces: null,
  note: '见台账',
  at: '2026-11-01T00:00:00Z',
  by: '张三',
});

const withItems = (scheme: Scheme, change: (items: readonly Item[]) => readonly Item[]): Scheme => ({
  ...scheme,
  version: scheme.version + 1,
  categories: scheme.categories.map((category): Category =>
    category.kind === 'base' ? { ...category, items: change(category.items) } : category,
  ),
});

const b1: Item = { code: 'B1', name: '新项目', kind: 'bool', max: 200, source: 'local' };
const grown = withItems(plainScheme(), (items) => [...items, b1]);

describe('the difference of two schemes', () => {
  it('is nothing between a scheme and its copy of a later version', () => {
    expect(diffSchemes(wuan2021, { ...structuredClone(wuan2021), version: 2 })).toEqual([]);
    expect(schemeHash(structuredClone(wuan2021))).toBe(schemeHash(wuan2021));
  });

  it('names what came, went, moved and changed', () => {
    const after = withItems(wuan2021, (items) =>
      items
        .filter(({ code }) => code !== 'A1')
        .map((item) => (item.code === 'A2' ? { ...item, name: '培训', rule: '改了' } : item)),
    );
    const changes = diffSchemes(wuan2021, {
      ...after,
      weights: { self: 1000, township: 1000, panel: 8000 },
      policies: { ...after.policies, quorum: 9 },
      levels: after.levels.map((level) => (level.code === 'senior' ? { ...level, min: 9200 } : level)),
    });
    expect(
      changes.map((change) =>
        change.kind === 'item' ? [change.after?.item.code, ...change.fields] : change.kind,
      ),
    ).toEqual(['weight', 'weight', 'level', 'policy', ['A2', 'name', 'rule'], [undefined]]);
  });

  it('tells another order, and a field it does not know', () => {
    const turned = {
      ...wuan2021,
      categories: wuan2021.categories.toReversed(),
      subject: { kind: 'site', name: '站点' },
    } as const;
    expect(diffSchemes(wuan2021, turned).map(({ kind }) => kind)).toEqual(['other', 'order', 'order']);
  });
});

describe('row 25: a scheme changed in mid-cycle', () => {
  it('asks submitted sheets for the new item and leaves what they have', () => {
    const sheet = submittedSheet(1, { scores: { A1: entry(8000), F1: entry(0) } });
    const [affected, ...more] = affectedSheets(plainScheme(), grown, [sheet], []);
    expect(more).toEqual([]);
    expect(affected).toMatchObject({ state: 'submitted', open: ['B1'], reworded: [], gone: [] });
  });

  it('asks again for points that the item cannot give any more, and names items that are gone', () => {
    const after = withItems(plainScheme(), () => [b1]);
    const sheet = submittedSheet(1, { scores: { A1: entry(8000), F1: entry(0), B1: entry(150) } });
    expect(affectedSheets(plainScheme(), after, [sheet], [])[0]).toMatchObject({
      open: ['B1'],
      gone: ['A1'],
    });
    const { scores } = refitSheet(indexScheme(after), sheet);
    expect(Object.keys(scores).toSorted()).toEqual(['B1', 'F1']);
    expect(scores['B1']).toMatchObject({ points: null, note: '见台账' });
  });

  it('lists points that would stand under other words, and passes over recused sheets and weights', () => {
    const reworded = withItems(plainScheme(), (items) => items.map((item) => ({ ...item, rule: '从严' })));
    const sheet = submittedSheet(1, { scores: { A1: entry(8000), F1: entry(0) } });
    const returned = returnCase(sheet.id, 1);
    expect(affectedSheets(plainScheme(), reworded, [sheet], [returned])[0]).toMatchObject({
      state: 'returned',
      open: [],
      reworded: ['A1'],
    });
    expect(affectedSheets(plainScheme(), grown, [{ ...sheet, recused: true }], [])).toEqual([]);
    const heavier = { ...plainScheme(), weights: { self: 0, township: 2000, panel: 8000 } };
    expect(affectedSheets(plainScheme(), heavier, [sheet], [])).toEqual([]);
  });

  it('asks a draft only for what it had', () => {
    expect(affectedSheets(plainScheme(), grown, [sampleSheet({ scores: { A1: entry(8000) } })], [])).toEqual(
      [],
    );
  });

  it('leaves a sheet alone under the scheme it was filled in under', () => {
    const sheet = sampleSheet({ scores: { B1: { ...entry(200), note: '' }, B2: entry(100) } });
    expect(refitSheet(indexScheme(wuan2021), sheet)).toEqual({ scores: sheet.scores, overrides: {} });
  });
});

describe('the replay', () => {
  it('under the own scheme changes nothing, whatever the cycle', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const { rows, gaps } = replayCycle(archive, archive.scheme);
        expect(rows.map(({ low }) => low)).toEqual(grade(archive).results);
        expect(rows.every((row) => replayedChange(row) === 'same')).toBe(true);
        expect(gaps).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('never places the total outside what the items without data leave open', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const after = withItems(archive.scheme, (items) => [...items, b1]);
        for (const { before, low, high } of replayCycle(archive, after).rows) {
          if (low.total === null || high.total === null || before.total === null) continue;
          expect(low.total).toBe(before.total);
          expect(high.total).toBeGreaterThanOrEqual(low.total);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says whose level and whose money change, and what is left open', () => {
    const archive = makeArchive(plainScheme(), [
      { id: 'c1', self: 8900, township: 8900, panel: [8900] },
      { id: 'c2', self: 8000, township: 8000, panel: [8000], townshipCode: 't2' },
    ]);
    const stricter = {
      ...plainScheme(),
      levels: plainScheme().levels.map((level) =>
        level.code === 'intermediate' ? { ...level, min: 8500, monthly: 25_000 } : level,
      ),
    };
    const replay = replayCycle(archive, stricter);
    expect(replay.rows.map(replayedChange)).toEqual(['money', 'level']);
    expect(replay.money).toEqual([
      { townshipCode: 't1', before: 240_000, low: 300_000, high: 300_000 },
      { townshipCode: 't2', before: 240_000, low: 120_000, high: 120_000 },
    ]);
    const open = replayCycle(archive, grown);
    expect(open.rows.map(replayedChange)).toEqual(['open', 'same']);
    expect(open.gaps).toEqual([{ code: 'B1', sheets: 6 }]);
  });

  it('leaves out vetoes on an item that is gone and says so', () => {
    const archive = makeArchive(plainScheme(), [{ id: 'c1', vetoes: [['V2', 'upheld']] }]);
    const after = {
      ...plainScheme(),
      categories: plainScheme().categories.filter(({ kind }) => kind !== 'veto'),
    };
    const replay = replayCycle(archive, after);
    expect(replay.vetoesGone).toEqual(['V2']);
    expect(replay.rows[0]?.before.level).toBe('ungraded');
    expect(replay.rows[0]?.low.level).toBe('intermediate');
  });
});
