import { standingNotice } from '../../../shared/domain/proceedings-of.ts';
import type { Party } from '../../../shared/schema/sheet.ts';
import { panelSeats } from '../../../shared/domain/panel-raters.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { recusalRows } from '../../data/recusal-rows.ts';
import { applicationPaper } from '../../print/office/application-paper.ts';
import { mayAttest, noObjectionPaper } from '../../print/office/no-objection-paper.ts';
import { objectionPaper } from '../../print/office/objection-paper.ts';
import type { OfficeSheet } from '../../print/office/office-form-schema.ts';
import { panelSummaryPaper } from '../../print/office/panel-summary-paper.ts';
import { printedSheetOf } from '../../print/office/printed-sheet-of.ts';
import { qualificationPaper } from '../../print/office/qualification-paper.ts';
import { qualificationSummaryPaper } from '../../print/office/qualification-summary-paper.ts';
import { recallPaper } from '../../print/office/recall-paper.ts';
import { recusalPaper } from '../../print/office/recusal-paper.ts';
import { recusalPaperRows } from '../../print/office/recusal-paper-rows.ts';
import { scoreSheetPaper } from '../../print/office/score-sheet-paper.ts';
import { blankStatistics, statisticsPaper } from '../../print/office/statistics-paper.ts';
import { townshipSummaryPaper } from '../../print/office/township-summary-paper.ts';
import type { FormsOffice } from './forms-office.ts';
import { applicantsOf } from './applicants-of.ts';
import { panelSummaryRows } from './panel-summary-rows.ts';
import { qualificationApplicants } from './qualification-applicants.ts';
import { qualificationRows } from './qualification-rows.ts';
import { statisticsRows } from './statistics-rows.ts';
import { townshipSummaryRows } from './township-summary-rows.ts';

/** One form that can be filled in; it is made when it is printed. */
export type FilledSheet = () => readonly OfficeSheet[];

/** How one form is printed blank, and with what has been entered; an empty list where there is nothing yet. */
export interface FormFill {
  readonly blank: (office: FormsOffice) => readonly OfficeSheet[];
  readonly filled: (office: FormsOffice) => readonly FilledSheet[];
}

const application: FormFill = {
  blank: ({ cycle }) => [applicationPaper(cycle)],
  filled: (office) =>
    applicantsOf(office).map((applicant) => () => [applicationPaper(office.cycle, applicant)]),
};

/** Who applied, then whoever else is graded, asks for the qualification with what the roster and the register know. */
const qualification: FormFill = {
  blank: ({ cycle }) => [qualificationPaper(cycle)],
  filled: (office) =>
    qualificationApplicants(office).map(({ applicant, facts }) => () => [
      qualificationPaper(office.cycle, applicant, facts),
    ]),
};

const qualificationSummary: FormFill = {
  blank: ({ cycle }) => [qualificationSummaryPaper(cycle, null)],
  filled: (office) => {
    const rows = qualificationRows(office);
    return rows.length === 0 ? [] : [() => [qualificationSummaryPaper(office.cycle, rows)]];
  },
};

const nobody = { id: '', name: '' };

/** The sheets of one party and rater that can be printed: a recused rater has none. */
function sheetsOf(
  { cycle, lines, documents: { scheme } }: FormsOffice,
  party: Party,
  rater: { readonly id: string; readonly name: string } = nobody,
): readonly FilledSheet[] {
  const has = ({ sheets }: CandidacyLine): boolean =>
    sheets.some((sheet) => sheet.party === party && sheet.raterId === rater.id && !sheet.recused);
  return lines.filter(has).map((line) => () => {
    const sheet = printedSheetOf(line, scheme, party, rater);
    return sheet ? [scoreSheetPaper(cycle, party, sheet)] : [];
  });
}

const sheetOf = (party: Exclude<Party, 'panel'>): FormFill => ({
  blank: ({ cycle }) => [scoreSheetPaper(cycle, party)],
  filled: (office) => sheetsOf(office, party),
});

const panelSheet: FormFill = {
  blank: ({ cycle }) => [scoreSheetPaper(cycle, 'panel')],
  filled: (office) =>
    panelSeats(office.documents.cycle)
      .filter(({ id }) => office.seat === null || id === office.seat)
      .flatMap((member) => sheetsOf(office, 'panel', member)),
};

const townshipSummary: FormFill = {
  blank: ({ cycle }) => [townshipSummaryPaper(cycle, '', null)],
  filled: ({ cycle, lines, documents }) => {
    const units = new Map(documents.orgUnits.map(({ id, unionName }) => [id, unionName]));
    const townships = Map.groupBy(lines, ({ townshipCode }) => townshipCode);
    return [...townships].map(([code, own]) => () => [
      townshipSummaryPaper(cycle, units.get(code) ?? '', townshipSummaryRows(own, documents.scheme)),
    ]);
  },
};

const memberNames = ({ documents }: FormsOffice): readonly string[] =>
  documents.cycle.panel.map(({ name }) => name);

const panelSummary: FormFill = {
  blank: (office) => [panelSummaryPaper(office.cycle, null, memberNames(office))],
  filled: (office) => {
    const { cycle, documents, lines, outcomes } = office;
    const graded = new Set(outcomes.results.map(({ id }) => id));
    if (!lines.some(({ id }) => graded.has(id))) return [];
    const rows = () => panelSummaryRows(documents, lines, outcomes.results);
    return [() => [panelSummaryPaper(cycle, rows(), memberNames(office))]];
  },
};

const recusal: FormFill = {
  blank: ({ cycle }) => [recusalPaper(cycle, null)],
  filled: ({ cycle, lines, documents }) => {
    const rows = recusalRows(lines, documents.scheme, documents.cycle);
    return rows.length === 0 ? [] : [() => [recusalPaper(cycle, recusalPaperRows(rows))]];
  },
};

const noObjection: FormFill = {
  blank: ({ cycle }) => [noObjectionPaper(cycle, null)],
  filled: ({ cycle, proceedings, today }) => {
    const notice = standingNotice(proceedings);
    return notice && mayAttest(notice, proceedings, today)
      ? [() => [noObjectionPaper(cycle, { notice, proceedings, today })]]
      : [];
  },
};

const objection: FormFill = {
  blank: ({ cycle }) => [objectionPaper(cycle, null)],
  filled: ({ cycle, proceedings, everybody }) => {
    const names = new Map(everybody.map(({ id, name }) => [id, name]));
    const notices = new Map(proceedings.notices.map(({ id, detail }) => [id, detail]));
    return proceedings.objections.map(({ detail }) => () => [
      objectionPaper(cycle, {
        detail,
        notice: notices.get(detail.noticeId) ?? null,
        about: detail.about === null ? null : (names.get(detail.about) ?? detail.about),
      }),
    ]);
  },
};

const recall: FormFill = {
  blank: ({ cycle }) => [recallPaper(cycle, null)],
  filled: ({ cycle, lines, corrections }) =>
    lines.flatMap((line) =>
      (corrections.get(line.id) ?? [])
        .filter((correction) => correction.recall !== null)
        .map((correction) => () => [
          recallPaper(cycle, { name: line.name, unit: line.unit, township: line.township, correction }),
        ]),
    ),
};

const statistics: FormFill = {
  blank: ({ cycle, documents }) => {
    const townships = documents.orgUnits
      .filter(({ kind, active }) => kind === 'township' && active)
      .toSorted((a, b) => a.sortNo - b.sortNo)
      .map(({ name }) => name);
    return statisticsPaper(cycle, blankStatistics(cycle, townships));
  },
  filled: ({ cycle, documents, everybody, outcomes: { results, certificates } }) =>
    results.length === 0
      ? []
      : [() => statisticsPaper(cycle, statisticsRows(documents, everybody, results, certificates))],
};

/** The forms that are made here. */
export const formFills = {
  application,
  selfSheet: sheetOf('self'),
  townshipSheet: sheetOf('township'),
  panelSheet,
  townshipSummary,
  panelSummary,
  recusal,
  noObjection,
  qualification,
  qualificationSummary,
  objection,
  recall,
  statistics,
} as const satisfies Readonly<Record<string, FormFill>>;

export type FilledForm = keyof typeof formFills;
