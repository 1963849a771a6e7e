import { candidacyLines } from '../../renderer/data/candidacy-lines.ts';
import { elsewhereBlanks } from '../../renderer/features/forms/elsewhere-blanks.ts';
import { formFills } from '../../renderer/features/forms/fill-forms.ts';
import type { FormsOffice } from '../../renderer/features/forms/forms-office.ts';
import { formCycleOf, officeJob } from '../../renderer/print/office/office-job.ts';
import type { OfficeSheet } from '../../renderer/print/office/office-form-schema.ts';
import { officialJob } from '../../renderer/print/official/official-job.ts';
import type { PrintCall } from '../../renderer/print/paper/print-call.ts';
import { paperText } from '../../renderer/print/paper/paper-text.ts';
import { scoreRecordOf } from '../../renderer/features/provenance/score-record-of.ts';
import { scoreStatementOf } from '../../renderer/features/results/score-statement-of.ts';
import { archiveFromDocuments } from '../../shared/archive/from-documents.ts';
import { explain } from '../../shared/domain/explain.ts';
import { gradeCycle } from '../../shared/domain/grade-cycle.ts';
import { gradingOutput } from '../../shared/domain/grading-output.ts';
import { indexScheme } from '../../shared/domain/index-scheme.ts';
import { proceedingsOf } from '../../shared/domain/proceedings-of.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import type { CorrectionDetail, ObjectionDetail } from '../../shared/schema/proceeding.ts';
import { gradedWork } from './graded-work.ts';
import { correctionDetail, noticeDetail, objectionDetail } from './proceedings.ts';
import { stamp } from './sample-documents.ts';
import { person } from './sample-office.ts';

/** Characters of names that cheap fonts lack (domain §7 row 30). */
export const rareName = '堃喆玥珺翀昇镕䶮';

/** The minute at which every sample is printed. */
export const printedAt = new Date('2026-12-20T02:00:00Z');

/** Wu'an's scheme with every item scored in full by everybody; the township set the rates aside. */
export function fullWork() {
  const work = gradedWork({ people: [person('p1', rareName), person('p2', '单雨桐')] });
  const entry = { tier: null, parts: [], pieces: null, note: '', at: stamp.updatedAt, by: '张三' };
  const scores = Object.fromEntries(
    indexScheme(wuan2021).items.flatMap(({ item, computed }) =>
      computed ? [] : [[item.code, { ...entry, points: item.max }]],
    ),
  );
  return {
    ...work,
    scheme: wuan2021,
    cycle: { ...work.cycle, schemeKey: 'wuan-2021@1' },
    sheets: work.sheets.map((sheet) => ({
      ...sheet,
      schemeKey: 'wuan-2021@1',
      scores,
      overrides: sheet.party === 'township' ? { B4: { points: 200, reason: '现场核对人数' } } : {},
    })),
  };
}

const answered: ObjectionDetail = {
  ...objectionDetail,
  result: 'kept',
  closedOn: '2026-12-04',
  investigation: '经核对会员名册，人数属实。',
  answer: '已书面答复。',
};
const revoked: CorrectionDetail = {
  ...correctionDetail,
  before: { ...correctionDetail.before, level: 'senior' },
  after: { ...correctionDetail.after, level: null },
  recall: { certificateId: '2026|c1', number: '武工评〔2026〕G001', returnBy: '2027-01-10' },
};

/** An office at the end of a year, with something to print on each of its forms. */
export function sampleFormsOffice(): FormsOffice {
  const documents = fullWork();
  const archive = archiveFromDocuments(documents);
  const lines = candidacyLines(documents);
  const results = gradingOutput(archive, gradeCycle(archive)).results.map((outcome) => {
    const [{ candidacy }] = lines as [(typeof lines)[number]];
    const { id, cycleId, townshipCode, unionId, personId } = candidacy;
    const at = printedAt.toISOString();
    const where = { id, cycleId, townshipCode, unionId, personId, schemeKey: 'wuan-2021@1', computedAt: at };
    return { ...stamp, ...where, inputs: [], note: null, outcome };
  });
  const qualified = {
    ...stamp,
    id: '2026|q1',
    kind: 'qualification' as const,
    cycleId: '2026',
    townshipCode: '130481100',
    candidacyId: '2026|a1',
    personId: 'p1',
    levelCode: 'qualified',
    content: {
      number: '武工资〔2026〕001',
      name: rareName,
      enterpriseName: '宏达轧钢有限公司',
      unionName: '宏达轧钢有限公司工会委员会',
      role: '主席',
      levelName: '工会工作者资格',
      year: 2026,
      qualification: { trainingHours: 40, examPoints: 8650 },
      cityName: '武安市',
      issuer: '武安市总工会',
      issuedOn: '2026-12-08',
    },
    status: 'valid' as const,
    voidReason: null,
    prints: [],
  };
  return {
    cycle: formCycleOf(documents),
    documents,
    everybody: lines,
    lines,
    applicants: [],
    outcomes: { results, certificates: [qualified] },
    proceedings: {
      ...proceedingsOf([]),
      notices: [{ id: 'notice-1', at: stamp.createdAt, detail: noticeDetail }],
      objections: [{ id: 'objection-1', at: stamp.createdAt, detail: answered }],
    },
    corrections: new Map([['2026|a1', [revoked]]]),
    seat: 'm1',
    today: '2026-12-20',
  };
}

const formNames = Object.keys(formFills) as (keyof typeof formFills)[];

/** 评分说明单 and 一分一据 of the one who is graded. */
export function accountPapers({ documents, lines, outcomes }: FormsOffice): readonly PrintCall[] {
  const archive = archiveFromDocuments(documents);
  const [graded] = gradeCycle(archive);
  const [line] = lines;
  const [result] = outcomes.results;
  if (!graded || !line || !result) throw new Error('nobody is graded');
  const steps = explain(archive, graded);
  const words = { t: paperText, cityName: '武安市', now: printedAt };
  const file = { candidacy: line.candidacy, documents, evidence: [], result };
  // As 一分一据 is printed: what each sheet came to stands in its list.
  const summed = steps.filter(({ kind }) => ['panel-mean', 'weights', 'rounding', 'level'].includes(kind));
  const calculation = { archive, graded, steps: summed };
  return [
    {
      form: 'score-statement',
      data: scoreStatementOf({ line, result }, documents, steps, words),
      fileName: 'statement',
    },
    {
      form: 'score-record',
      data: scoreRecordOf(file, { t: paperText, now: printedAt, calculation }),
      fileName: 'record',
    },
  ];
}

/** The forms that 表格 makes itself, blank or filled in, as one job. */
export function officePapers(
  office: FormsOffice,
  mode: 'blank' | 'filled',
  more: readonly OfficeSheet[],
): PrintCall {
  const sheets = formNames.flatMap((name) => {
    const fill = formFills[name];
    return mode === 'blank' ? fill.blank(office) : fill.filled(office).flatMap((sheet) => sheet());
  });
  return officeJob(office.cycle.scheme, [...sheets, ...more], `office-${mode}`, printedAt);
}

/** The blanks of the forms whose data are entered elsewhere. */
export const blanksElsewhere = (office: FormsOffice): readonly PrintCall[] =>
  Object.entries(elsewhereBlanks).map(([name, make]) => {
    const blank = make(office);
    if (blank.kind === 'paper') return blank.jobAt(printedAt, `${name}-blank`);
    return { ...officialJob(blank.letter, 'wuan-2021@1', printedAt), fileName: `${name}-blank` };
  });
