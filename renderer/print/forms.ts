import { CertificateRoll } from './certificate/certificate-roll.tsx';
import { certificateRollSchema, certificateTestSchema } from './certificate/certificate-roll-schema.ts';
import { CertificateTest } from './certificate/certificate-test.tsx';
import { EnrolmentSlip } from './enrolment/enrolment-slip.tsx';
import { enrolmentSlipSchema } from './enrolment/enrolment-slip-schema.ts';
import { RecoverySheets } from './recovery/recovery-sheets.tsx';
import { recoverySheetsSchema } from './recovery/recovery-sheets-schema.ts';
import { OfficeForm } from './office/office-form.tsx';
import { officeFormSchema } from './office/office-form-schema.ts';
import { OfficialList } from './official/official-list.tsx';
import { officialLetterSchema } from './official/official-list-schema.ts';
import { checkedForm, type PaperForm } from './paper/checked-form.tsx';
import { SubsidyList } from './subsidy/subsidy-list.tsx';
import { subsidyListSchema } from './subsidy/subsidy-list-schema.ts';
import { ScoreRecord } from './record/score-record.tsx';
import { scoreRecordSchema } from './record/score-record-schema.ts';
import { ScoreStatement } from './statement/score-statement.tsx';
import { scoreStatementSchema } from './statement/score-statement-schema.ts';

/** Every paper form by the name that print jobs use. Each refuses data that its schema does not allow. */
export const forms: Readonly<Record<string, PaperForm>> = {
  'enrolment-slip': checkedForm(enrolmentSlipSchema, EnrolmentSlip),
  certificate: checkedForm(certificateRollSchema, CertificateRoll),
  'certificate-test': checkedForm(certificateTestSchema, CertificateTest),
  'recovery-sheets': checkedForm(recoverySheetsSchema, RecoverySheets),
  'office-form': checkedForm(officeFormSchema, OfficeForm),
  'official-list': checkedForm(officialLetterSchema, OfficialList),
  'subsidy-list': checkedForm(subsidyListSchema, SubsidyList),
  'score-record': checkedForm(scoreRecordSchema, ScoreRecord),
  'score-statement': checkedForm(scoreStatementSchema, ScoreStatement),
};
