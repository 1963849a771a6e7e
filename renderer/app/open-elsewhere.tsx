import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ui/use-command.ts';
import { useTabGuard } from './tab-guard-context.tsx';

/** Said in the second tab of one browser, and in the first once the second has taken over. */
export function OpenElsewhere({ onTaken }: { readonly onTaken: () => void }) {
  const { t } = useTranslation();
  const tabs = useTabGuard();
  const { busy, run } = useCommand();
  const takeOver = () =>
    run(async () => {
      await tabs?.takeOver();
      onTaken();
    });
  return (
    <Result
      status="info"
      title={t('shell.elsewhere.title')}
      subTitle={<div style={{ maxWidth: 560, margin: '0 auto' }}>{t('shell.elsewhere.text')}</div>}
      extra={
        <Button type="primary" loading={busy} onClick={() => void takeOver()}>
          {t('shell.elsewhere.open')}
        </Button>
      }
    />
  );
}
