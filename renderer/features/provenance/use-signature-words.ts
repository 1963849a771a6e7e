import { useTranslation } from 'react-i18next';
import { isDoubtful } from '../../../shared/domain/anomalies/doubtful-signatures.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { useServices } from '../../data/services-context.tsx';
import { useSubmissionVerdict } from '../../data/use-submission-verdict.ts';
import { isAnonymous } from './rater-name.ts';

interface SignatureWords {
  /** Empty while nothing is handed in. */
  readonly text: string;
  /** Somebody has to look into it. */
  readonly doubtful: boolean;
}

const none: SignatureWords = { text: '', doubtful: false };

/** Whether the PC that handed the sheet in vouches for it. */
export function useSignatureWords(sheet: Sheet): SignatureWords {
  const { t } = useTranslation();
  const { profile, store } = useServices();
  const verdict = useSubmissionVerdict(sheet);
  const device = sheet.submissions.at(-1)?.signature?.device ?? '';
  const pc = device === profile.deviceId ? t('provenance.thisPc') : t('provenance.pc', { name: device });
  if (verdict === null || verdict === 'open') return none;
  // A member of the panel reads no record of keys, and whose PC it was is nobody's business here.
  const isHidden = store.actor.role === 'panelMember' || isAnonymous(store.actor, sheet);
  const isSigned = verdict === 'verified' || verdict === 'unregistered';
  const text = isHidden && isSigned ? t('provenance.signed.own') : t(`provenance.signed.${verdict}`, { pc });
  return { text, doubtful: !isHidden && isDoubtful(verdict) };
}
