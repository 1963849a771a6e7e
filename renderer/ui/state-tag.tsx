import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CandidacyState } from '../../shared/domain/candidacy-state.ts';

/** One meaning a colour: grey not begun, blue in work, orange sent back, green done. */
const colors: Readonly<Record<CandidacyState, string>> = {
  withdrawn: 'default',
  selfPending: 'default',
  selfDraft: 'processing',
  selfReturned: 'warning',
  townshipPending: 'default',
  townshipDraft: 'processing',
  townshipReturned: 'warning',
  panelPending: 'default',
  panelScoring: 'processing',
  graded: 'success',
  certified: 'success',
};

export function CandidacyStateTag({ state }: { readonly state: CandidacyState }) {
  const { t } = useTranslation();
  return <Tag color={colors[state]}>{t(`common.candidacyState.${state}`)}</Tag>;
}
