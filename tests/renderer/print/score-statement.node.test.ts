import { afterAll, beforeAll, expect, test } from 'vitest';
import { candidacyLines } from '../../../renderer/data/candidacy-lines.ts';
import { scoreStatementOf } from '../../../renderer/features/results/score-statement-of.ts';
import { paperText } from '../../../renderer/print/paper/paper-text.ts';
import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { explain } from '../../../shared/domain/explain.ts';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';
import { gradingOutput } from '../../../shared/domain/grading-output.ts';
import { gradedWork, vetoCase } from '../../helpers/graded-work.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';
import { stamp } from '../../helpers/sample-documents.ts';
import { person } from '../../helpers/sample-office.ts';

let shop: Awaited<ReturnType<typeof openPrintShop>>;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

function statement(documents: CycleDocuments) {
  const archive = archiveFromDocuments(documents);
  const graded = gradeCycle(archive);
  const [outcome] = gradingOutput(archive, graded).results;
  const [line] = candidacyLines(documents);
  const { id, cycleId, townshipCode, unionId, personId } = line!.candidacy;
  const result = {
    ...stamp,
    id,
    cycleId,
    townshipCode,
    unionId,
    personId,
    inputs: [],
    note: null,
    schemeKey: documents.cycle.schemeKey,
    computedAt: '2026-12-08T02:20:00.000Z',
    outcome: outcome!,
  };
  const words = { t: paperText, cityName: '武安市', now: new Date('2026-12-08T02:20:00Z') };
  return scoreStatementOf({ line: line!, result }, documents, explain(archive, graded[0]!), words);
}

const print = async (documents: CycleDocuments) => {
  const paper = await shop.print({ form: 'score-statement', data: statement(documents) });
  return { ...paper, text: paper.text.replaceAll(/\s/g, '') };
};

test('the statement is one A4 page with every step of the worked example', async () => {
  const people = [person('p1', '潘䶮堃'), person('p2', '单雨桐')];
  const paper = await print(gradedWork({ people }));
  expect(paper.pages).toBe(1);
  expect(paper.size).toEqual([210, 297]);
  for (const words of [
    '评分说明单',
    '潘䶮堃',
    '武安镇',
    '自评96.00×5%=4.80',
    '乡镇评审91.00×15%=13.65',
    '评审组评审88.50×80%=70.80',
    '4.80+13.65+70.80=89.25',
    '中级',
    '每月200元×12个月=2,400元',
    'plain@3',
  ]) {
    expect(paper.text).toContain(words);
  }
});

test('an upheld veto stands on the paper with the score kept', async () => {
  const paper = await print(gradedWork({ cases: [vetoCase('v', { decision: 'upheld' })] }));
  expect(paper.pages).toBe(1);
  expect(paper.text).toContain('一票否决成立（V1事故）：等级由中级改为未级');
  expect(paper.text).toContain('89.25');
  expect(paper.text).toContain('未级');
});
