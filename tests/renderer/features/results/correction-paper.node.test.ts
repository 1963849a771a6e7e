import { expect, test } from 'vitest';
import { candidacyLines } from '../../../../renderer/data/candidacy-lines.ts';
import { correctionPaper } from '../../../../renderer/features/results/correction-paper.ts';
import { blankCorrection } from '../../../../renderer/print/official/blank-letters.ts';
import { outdoorStations } from '../../../../shared/schemes/outdoor-stations.ts';
import { first, gradedWork } from '../../../helpers/graded-work.ts';
import { correctionDetail } from '../../../helpers/proceedings.ts';

const { docNo, decidedOn, meeting, reason } = correctionDetail;
const order = {
  docNo,
  decidedOn,
  meeting,
  reason,
  corrections: [{ candidacyId: first.id, detail: correctionDetail }],
};

test('a circular on corrected results speaks of a site as of a site', () => {
  const documents = { ...gradedWork(), scheme: outdoorStations };
  const paper = correctionPaper(order, candidacyLines(documents), documents);
  expect(paper.title).toBe(`关于更正2026年度${outdoorStations.subject?.name}评定结果的通报`);
  expect(paper.to).toBe('各乡镇总工会、有关单位：');
  expect(paper.paragraphs.at(-1)).toContain('（责任单位：');
  expect(JSON.stringify(paper)).not.toMatch(/主席分级|企业工会：/);
  expect(paper.paragraphs[0]).toContain(`2026年度${outdoorStations.subject?.name}评定结果作如下更正`);
});

test('the blank form of that circular speaks of sites too', () => {
  const cycle = { year: 2026, cityUnion: '武安市总工会', scheme: outdoorStations };
  const blank = blankCorrection(cycle);
  expect(blank.to).toBe('各乡镇总工会、有关单位：');
  expect(blank.paragraphs[0]).toContain(`${outdoorStations.subject?.name}评定结果作如下更正`);
});

test('a circular on corrected results of chairs keeps its words', () => {
  const documents = gradedWork();
  const paper = correctionPaper(order, candidacyLines(documents), documents);
  expect(paper.title).toContain('非公企业工会主席分级管理');
  expect(paper.to).toBe('各乡镇总工会、有关企业工会：');
});
