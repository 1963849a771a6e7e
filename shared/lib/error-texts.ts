import { accountErrors } from './error-texts/accounts.ts';
import { backupErrors } from './error-texts/backup.ts';
import { bundleErrors } from './error-texts/bundle.ts';
import { cycleErrors } from './error-texts/cycles.ts';
import { evidenceErrors } from './error-texts/evidence.ts';
import { fieldWord } from './error-texts/field-words.ts';
import { gradingErrors } from './error-texts/grading.ts';
import { hostErrors } from './error-texts/host.ts';
import { hubConsoleErrors } from './error-texts/hub-console.ts';
import { hubHostErrors } from './error-texts/hub-host.ts';
import { hubLinkErrors } from './error-texts/hub-link.ts';
import { importErrors } from './error-texts/import.ts';
import { issuingErrors } from './error-texts/issuing.ts';
import { meetingErrors } from './error-texts/meetings.ts';
import { misfitWord } from './error-texts/misfit-words.ts';
import { privacyErrors } from './error-texts/privacy.ts';
import { proceedingErrors } from './error-texts/proceedings.ts';
import { qualificationErrors } from './error-texts/qualification.ts';
import { sealingErrors } from './error-texts/sealing.ts';
import { selfFormErrors } from './error-texts/self-form.ts';
import { spreadsheetErrors } from './error-texts/spreadsheet.ts';
import { subsidyErrors } from './error-texts/subsidy.ts';
import { supplementErrors } from './error-texts/supplements.ts';
import { panelErrors } from './error-texts/panel.ts';
import { syncErrors } from './error-texts/sync.ts';
import { transferErrors } from './error-texts/transfer.ts';
import { vaultErrors } from './error-texts/vault.ts';
import { workErrors } from './error-texts/work.ts';
import type { ProblemParams } from './problem.ts';

export type Language = 'zh-CN' | 'en';

/** The one table of error texts. A text names the field and the mend; `{name}` is replaced by the parameter. */
const texts = {
  ...gradingErrors,
  ...workErrors,
  ...cycleErrors,
  ...hostErrors,
  ...syncErrors,
  ...transferErrors,
  ...backupErrors,
  ...bundleErrors,
  ...hubLinkErrors,
  ...accountErrors,
  ...hubConsoleErrors,
  ...issuingErrors,
  ...meetingErrors,
  ...panelErrors,
  ...privacyErrors,
  ...proceedingErrors,
  ...qualificationErrors,
  ...evidenceErrors,
  ...hubHostErrors,
  ...spreadsheetErrors,
  ...selfFormErrors,
  ...sealingErrors,
  ...importErrors,
  ...subsidyErrors,
  ...supplementErrors,
  ...vaultErrors,
};

export type ErrorCode = keyof typeof texts;

export const isErrorCode = (value: string): value is ErrorCode => Object.hasOwn(texts, value);

/** Fields and schema misfits are kept by their technical names and shown in words. */
function shownParam(language: Language, code: ErrorCode, name: string, value: string): string {
  if (name === 'field') return fieldWord(language, value);
  return name === 'reason' && code === 'DOCUMENT_INVALID' ? misfitWord(language, value) : value;
}

export function errorText(language: Language, code: ErrorCode, params: ProblemParams): string {
  const text: string = texts[code][language];
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    shownParam(language, code, name, String(params[name] ?? whole)),
  );
}
