import { blankApprovalPaper } from '../../print/office/approval-paper.ts';
import { officeJob } from '../../print/office/office-job.ts';
import { supplementPaper } from '../../print/office/supplement-paper.ts';
import { blankCircular, blankCorrection, blankNotice } from '../../print/official/blank-letters.ts';
import type { OfficialListData } from '../../print/official/official-list-schema.ts';
import { paperOrigin } from '../../print/paper/paper-origin.ts';
import type { PrintCall } from '../../print/paper/print-call.ts';
import { blankSubsidyList } from '../../print/subsidy/blank-subsidy-list.ts';
import { schemeKey } from '../../../shared/schema/scheme.ts';
import type { ElsewhereForm } from './form-list.ts';
import type { FormsOffice } from './forms-office.ts';

/** A letter asks first what it wears; a form is printed as it is. */
export type BlankElsewhere =
  | { readonly kind: 'letter'; readonly letter: OfficialListData; readonly headed: boolean }
  | { readonly kind: 'paper'; readonly jobAt: (now: Date, fileName: string) => PrintCall };

type Blanks = Readonly<Partial<Record<ElsewhereForm, (office: FormsOffice) => BlankElsewhere>>>;

const letter =
  (of: typeof blankNotice, headed: boolean) =>
  (office: FormsOffice): BlankElsewhere => ({
    kind: 'letter',
    letter: of(office.cycle),
    headed,
  });

/** Forms to be filled in by hand whose data are entered elsewhere. A certificate is never blank: each has its number. */
export const elsewhereBlanks: Blanks = {
  notice: letter(blankNotice, false),
  circular: letter(blankCircular, true),
  correction: letter(blankCorrection, true),
  approval: ({ cycle: { year, cityUnion, scheme } }) => ({
    kind: 'paper',
    jobAt: (now, fileName) => {
      const levels = scheme.levels.filter(({ monthly }) => monthly > 0).map(({ name }) => name);
      return officeJob(scheme, [blankApprovalPaper(year, cityUnion, levels)], fileName, now);
    },
  }),
  supplement: ({ cycle }) => ({
    kind: 'paper',
    jobAt: (now, fileName) => officeJob(cycle.scheme, [supplementPaper(cycle, null)], fileName, now),
  }),
  payroll: ({ cycle: { year, cityUnion, scheme } }) => ({
    kind: 'paper',
    jobAt: (now, fileName) => ({
      form: 'subsidy-list',
      data: { ...blankSubsidyList(year, cityUnion), origin: paperOrigin(schemeKey(scheme), now) },
      fileName,
    }),
  }),
};
