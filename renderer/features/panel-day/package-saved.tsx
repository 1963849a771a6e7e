import { Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MadePackage } from '../../../shared/sync/meeting-package.ts';
import { downloadText } from '../../ui/download-text.ts';
import styles from './panel-day.module.css';

interface PackageSavedProps {
  readonly made: MadePackage;
  readonly heldOn: string;
}

/** Saves the package as a file and shows the code that the receiving admin asks for. */
export function PackageSaved({ made, heldOn }: PackageSavedProps) {
  const { t } = useTranslation();
  const file = `${t('panelDay.package.fileName', { date: heldOn })}.json`;
  useEffect(() => downloadText(file, JSON.stringify(made.package)), [file, made]);
  return (
    <>
      <Typography.Paragraph>{t('panelDay.package.saved', { file })}</Typography.Paragraph>
      <Typography.Paragraph>{t('panelDay.package.text')}</Typography.Paragraph>
      <div>{t('panelDay.package.code')}</div>
      <div className={styles['bigCode']}>{made.code}</div>
    </>
  );
}
