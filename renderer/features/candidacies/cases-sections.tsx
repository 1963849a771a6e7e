import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { returnsOf, vetoesOf } from './candidacy-cases.ts';
import styles from './candidacy.module.css';

const vetoColors = { pending: 'processing', upheld: 'error', dismissed: 'default' } as const;

export function ReturnsSection({ line }: { readonly line: CandidacyLine }) {
  const { t } = useTranslation();
  const returns = returnsOf(line);
  const partyOf = (sheetId: string) => line.sheets.find(({ id }) => id === sheetId)?.party ?? 'township';
  return (
    <section className={styles['section']}>
      <h2>{t('candidacies.one.returns')}</h2>
      {returns.length === 0 && (
        <Typography.Text type="secondary">{t('candidacies.one.returnsNone')}</Typography.Text>
      )}
      {returns.map(({ id, createdAt, detail }) => (
        <div key={id} className={styles['case']}>
          <Typography.Text type="secondary">
            {t('candidacies.one.returnOf', {
              date: formatInstant(createdAt),
              party: t(`common.party.${partyOf(detail.sheetId)}`),
              version: detail.version,
            })}
          </Typography.Text>
          <div>{detail.reason}</div>
        </div>
      ))}
    </section>
  );
}

interface VetoesSectionProps {
  readonly line: CandidacyLine;
  readonly scheme: Scheme;
}

export function VetoesSection({ line, scheme }: VetoesSectionProps) {
  const { t } = useTranslation();
  const vetoes = vetoesOf(line);
  const items = scheme.categories.flatMap((category) => (category.kind === 'veto' ? category.items : []));
  const nameOf = (code: string) => items.find((item) => item.code === code)?.name ?? '';
  return (
    <section className={styles['section']}>
      <h2>{t('candidacies.one.vetoes')}</h2>
      {vetoes.length === 0 && (
        <Typography.Text type="secondary">{t('candidacies.one.vetoesNone')}</Typography.Text>
      )}
      {vetoes.map(({ id, detail }) => (
        <div key={id} className={styles['case']}>
          <Tag color={vetoColors[detail.decision]}>{t(`candidacies.one.veto.${detail.decision}`)}</Tag>
          {detail.item} {nameOf(detail.item)}
        </div>
      ))}
    </section>
  );
}
