import { Alert } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { errorText, isErrorCode } from '../../../shared/lib/error-texts.ts';
import type { TakeOver } from '../../../shared/sync/meeting-package.ts';

const words = ({ code, params }: TakeOver['refused'][number]): string =>
  isErrorCode(code) ? errorText(i18next.language === 'en' ? 'en' : 'zh-CN', code, params) : code;

/** What became of a package: how much is new, and what a person has to look at, by its reason. */
export function TakeOverResult({ taken }: { readonly taken: TakeOver }) {
  const { t } = useTranslation();
  const { stored, known, clashed, refused } = taken;
  const reasons = [...Map.groupBy(refused, words)];
  return (
    <div style={{ display: 'grid', gap: 12, maxHeight: 420, overflow: 'auto' }}>
      <Alert
        showIcon
        type={stored + known > 0 ? 'success' : 'info'}
        title={t('panelDay.package.result', { stored, known })}
        description={t('panelDay.package.resultHint')}
      />
      {clashed.length > 0 && (
        <Alert
          showIcon
          type="warning"
          title={t('panelDay.package.clashed', { count: clashed.length })}
          description={clashed.join('、')}
        />
      )}
      {reasons.map(([reason, rows]) => (
        <Alert
          key={reason}
          showIcon
          type="error"
          title={`${t('panelDay.package.refused', { count: rows.length })}${reason}`}
          description={rows.map(({ what }) => what).join('、')}
        />
      ))}
    </div>
  );
}
