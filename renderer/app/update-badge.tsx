import { Button, Tooltip } from 'antd';
import { of } from 'rxjs';
import { useTranslation } from 'react-i18next';
import { useScreens } from '../data/screens-context.tsx';
import { useQuery } from '../data/use-query.ts';

/** Offers the new screens of the hub; nothing happens to the page until somebody asks for them. */
export function UpdateBadge() {
  const { t } = useTranslation();
  const screens = useScreens();
  const { data } = useQuery(() => screens?.update$ ?? of(null), [screens]);
  if (!data) return null;
  return (
    <Tooltip title={t('logIn.browser.updateHint')}>
      <Button type="primary" size="small" onClick={data.apply}>
        {t('logIn.browser.update')}
      </Button>
    </Tooltip>
  );
}
