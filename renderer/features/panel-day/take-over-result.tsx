import { Alert } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { errorText, isErrorCode } from '../../../shared/lib/error-texts.ts';
import type { TakeOver } from '../../../shared/sync/meeting-package.ts';

const words = ({ code, params }: TakeOver['refused'][number]): string =>
  isErrorCode(code) ? errorText(i18next.language === 'en' ? 'en' : 'zh-CN', code, params) : code;

/** What became of a package: how much is new, and what a person has to look at. */
export function TakeOverResult({ taken }: { readonly taken: TakeOver }) {
  const { t } = useTranslation();
  const { clashed, refused } = taken;
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <Alert showIcon type="success" title={t('panelDay.package.result', { ...taken })} />
      {clashed.length > 0 && (
        <Alert
          showIcon
          type="warning"
          title={t('panelDay.package.clashed', { count: clashed.length })}
          description={clashed.join('、')}
        />
      )}
      {refused.length > 0 && (
        <Alert
          showIcon
          type="error"
          title={t('panelDay.package.refused', { count: refused.length })}
          description={refused.map((one) => (
            <div key={one.id}>{`${one.id}：${words(one)}`}</div>
          ))}
        />
      )}
    </div>
  );
}
