import { Button, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { SheetStanding } from '../../data/sheet-standing.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { ProvenanceNumber } from '../../ui/provenance-number.tsx';
import { sheetPath } from '../../ui/sheet-path.ts';
import styles from './candidacy.module.css';

interface SheetCardProps {
  readonly candidacyId: string;
  readonly party: 'self' | 'township';
  readonly standing: SheetStanding;
  /** What the button says; the viewer who may not fill the sheet only opens it. */
  readonly openText: string;
}

const colors = {
  none: 'default',
  recused: 'default',
  draft: 'processing',
  returned: 'warning',
  submitted: 'success',
} as const;

/** One party's sheet: how it stands, its total, and the way into it. */
export function SheetCard({ candidacyId, party, standing, openText }: SheetCardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scored = standing.kind === 'draft' || standing.kind === 'returned' || standing.kind === 'submitted';
  const submission = scored ? standing.sheet.submissions.at(-1) : undefined;
  return (
    <article className={styles['sheet']} aria-label={t(`common.party.${party}`)}>
      <div className={styles['sheetHead']}>
        <span>{t(`common.party.${party}`)}</span>
        <Tag color={colors[standing.kind]}>{t(`candidacies.standing.${standing.kind}`)}</Tag>
      </div>
      {scored ? (
        <div>
          <span className={styles['total']}>
            <ProvenanceNumber
              subject={{ candidacyId, sheetId: standing.sheet.id }}
              label={t(`common.party.${party}`)}
            >
              {formatTotal(standing.total)}
            </ProvenanceNumber>
          </span>{' '}
          <Typography.Text type="secondary">
            {t(standing.kind === 'submitted' ? 'candidacies.one.total' : 'candidacies.one.soFar')}
          </Typography.Text>
        </div>
      ) : (
        <Typography.Text type="secondary">{t('candidacies.one.notBegun')}</Typography.Text>
      )}
      {submission && (
        <Typography.Text type="secondary">
          {t('candidacies.one.submittedAt', {
            version: submission.version,
            at: formatInstant(submission.at),
            by: submission.by,
          })}
        </Typography.Text>
      )}
      <span className={styles['space']} />
      <div>
        <Button onClick={() => void navigate(sheetPath(candidacyId, party))}>{openText}</Button>
      </div>
    </article>
  );
}
