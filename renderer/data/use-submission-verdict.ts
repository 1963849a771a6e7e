import { useEffect, useState } from 'react';
import type { SubmissionCheck } from '../../shared/proof/check-submission.ts';
import { judgeSubmission, type SubmissionVerdict } from '../../shared/proof/judge-submission.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { checkOnce } from './submission-verdicts.ts';
import { useDeviceKeys } from './use-device-keys.ts';

/** Whether a sheet is what was handed in; null until it is known. */
export function useSubmissionVerdict(sheet: Sheet): SubmissionVerdict | null {
  const keys = useDeviceKeys();
  const [checked, setChecked] = useState<{ readonly of: Sheet; readonly check: SubmissionCheck } | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    checkOnce(sheet).then(
      (check) => current && setChecked({ of: sheet, check }),
      () => current && setChecked({ of: sheet, check: 'uncheckable' }),
    );
    return () => {
      current = false;
    };
  }, [sheet]);
  return keys && checked?.of === sheet ? judgeSubmission(sheet, checked.check, keys) : null;
}
