import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoreRecordOf } from '../../../renderer/features/provenance/score-record-of.ts';
import { paperText } from '../../../renderer/print/paper/paper-text.ts';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { explain } from '../../../shared/domain/explain.ts';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { first, gradedWork } from '../../helpers/graded-work.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';
import { stamp } from '../../helpers/sample-documents.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

/** Every item of Wu'an's scheme scored in full by everybody; the township set the rates aside. */
function fullFile() {
  const work = gradedWork();
  const { items } = indexScheme(wuan2021);
  const scores = Object.fromEntries(
    items.flatMap(({ item, computed }) =>
      computed
        ? []
        : [
            [
              item.code,
              {
                points: item.max,
                tier: null,
                parts: [],
                pieces: null,
                note: '',
                at: stamp.updatedAt,
                by: '张三',
              },
            ],
          ],
    ),
  );
  const documents = {
    ...work,
    scheme: wuan2021,
    sheets: work.sheets.map((sheet) => ({
      ...sheet,
      schemeKey: 'wuan-2021@1',
      scores,
      overrides: sheet.party === 'township' ? { B4: { points: 200, reason: '现场核对人数' } } : {},
    })),
  };
  return { candidacy: first, documents, evidence: [], result: null };
}

test('a chair has one A4 page with every item of the scheme, and nobody of the panel is named on it', async () => {
  const file = fullFile();
  const archive = archiveFromDocuments(file.documents);
  const [graded] = gradeCycle(archive);
  const steps = explain(archive, graded!).filter(({ kind }) =>
    ['panel-mean', 'weights', 'rounding', 'level'].includes(kind),
  );
  const calculation = { archive, graded: graded!, steps };
  const data = scoreRecordOf(file, { t: paperText, now: new Date('2026-12-08T02:20:00Z'), calculation });
  const paper = await shop.print({ form: 'score-record', data });
  expect([paper.pages, ...paper.size]).toEqual([1, 210, 297]);
  const text = paper.raw.replaceAll(/\s/g, '');
  for (const { code } of indexScheme(wuan2021).items) expect(text).toContain(code);
  expect(text).toContain('人工调整：现场核对人数');
  expect(text).toContain('一分一据');
  for (const { name } of file.documents.cycle.panel) expect(text).not.toContain(name);
});

test('before the announcement the paper says so and holds nothing of the panel', () => {
  const data = scoreRecordOf(fullFile(), {
    t: paperText,
    now: new Date('2026-12-08T02:20:00Z'),
    calculation: null,
  });
  expect(data.steps).toEqual(['评审结果公布前，评审组评分和最后得分不列出。']);
  expect([data.sum.panel, ...data.items.map(({ panel }) => panel)].every((cell) => cell === null)).toBe(true);
  expect(data.sum.township).not.toBe(null);
});
