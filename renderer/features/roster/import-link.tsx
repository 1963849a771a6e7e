import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** Leads to the import of lists out of spreadsheets. */
export function ImportLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return <Button onClick={() => void navigate('/import')}>{t('imports.open')}</Button>;
}
