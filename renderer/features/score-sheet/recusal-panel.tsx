import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/schema/cycle.ts';

interface RecusalPanelProps {
  /** The member whose own township it is, null for a recusal he asked for. */
  readonly own: PanelMember | null;
  readonly reason: string;
  /** Whether the recused sheet is still to be submitted. */
  readonly open: boolean;
}

/** In place of the inputs: this rater keeps out, and why. */
export function RecusalPanel({ own, reason, open }: RecusalPanelProps) {
  const { t } = useTranslation();
  if (own) {
    return (
      <Result
        status="info"
        title={t('scoreSheet.recusal.own')}
        subTitle={t('scoreSheet.recusal.ownHint', { name: own.name })}
      />
    );
  }
  return (
    <Result
      status="info"
      title={t('scoreSheet.recusal.stands')}
      subTitle={
        <>
          <div>{t('scoreSheet.recusal.because', { reason })}</div>
          {open && <div>{t('scoreSheet.recusal.submitHint')}</div>}
        </>
      }
    />
  );
}
