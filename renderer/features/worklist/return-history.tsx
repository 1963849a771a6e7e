import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import styles from './drawer.module.css';

/** The versions that were sent back, newest first, with the reason that was given. */
export function ReturnHistory({ line }: { readonly line: CandidacyLine }) {
  const { t } = useTranslation();
  const returns = line.cases
    .flatMap(({ id, createdAt, detail }) => (detail.kind === 'return' ? [{ id, createdAt, detail }] : []))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  if (returns.length === 0) return null;
  const partyOf = (sheet: string) =>
    t(`common.party.${line.sheets.find(({ id }) => id === sheet)?.party ?? 'township'}`);
  return (
    <section className={styles['section']}>
      <Typography.Title level={5}>{t('worklist.drawer.returns')}</Typography.Title>
      {returns.map(({ id, createdAt, detail }) => (
        <div key={id} className={styles['case']}>
          <Typography.Text type="secondary">
            {t('worklist.drawer.returnOf', {
              date: createdAt.slice(0, 10),
              party: partyOf(detail.sheetId),
              version: detail.version,
            })}
          </Typography.Text>
          <div>{detail.reason}</div>
        </div>
      ))}
    </section>
  );
}
