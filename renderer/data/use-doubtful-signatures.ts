import { useEffect, useMemo, useState } from 'react';
import type { Anomaly } from '../../shared/domain/anomalies/anomaly.ts';
import {
  doubtfulSignatures,
  isDoubtful,
  type DoubtfulSheet,
} from '../../shared/domain/anomalies/doubtful-signatures.ts';
import { judgeSubmission } from '../../shared/proof/judge-submission.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { checkAll, type CheckedSheet } from './submission-verdicts.ts';
import { useDeviceKeys } from './use-device-keys.ts';

const none: readonly Sheet[] = [];

/** Submitted sheets whose signature does not vouch for them, found in the background. */
export function useDoubtfulSignatures(sheets: readonly Sheet[] = none): readonly Anomaly[] {
  const keys = useDeviceKeys();
  const [checked, setChecked] = useState<readonly CheckedSheet[]>([]);
  useEffect(() => {
    let over = false;
    const submitted = sheets.filter(({ draft, submissions }) => !draft && submissions.length > 0);
    checkAll(submitted, () => over).then(
      (found) => !over && setChecked(found),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [sheets]);
  return useMemo(() => {
    if (!keys) return [];
    const doubtful = checked.flatMap(({ sheet, check }): DoubtfulSheet[] => {
      const why = judgeSubmission(sheet, check, keys);
      return isDoubtful(why) ? [{ sheet, why }] : [];
    });
    return doubtfulSignatures(doubtful);
  }, [checked, keys]);
}
