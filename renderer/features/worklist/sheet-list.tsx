import { Button, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { panelRaters } from '../../../shared/domain/panel-raters.ts';
import type { Party } from '../../../shared/schema/sheet.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { sheetStanding, type SheetStanding } from '../../data/sheet-standing.ts';
import { sheetPath } from '../../ui/sheet-path.ts';
import { SheetStandingCell } from '../../ui/sheet-standing-cell.tsx';
import styles from './drawer.module.css';
import { ReturnDialog } from './return-dialog.tsx';
import type { WorkRow } from './work-rows.ts';

interface SheetListProps {
  readonly row: WorkRow;
  readonly documents: CycleDocuments;
}

/** Every rater's sheet with a way into it; a submitted township sheet can be sent back from here. */
export function SheetList({ row, documents }: SheetListProps) {
  const { t } = useTranslation();
  const [returning, setReturning] = useState(false);
  const { line, self, township, panel } = row;
  const { scheme, cycle } = documents;
  const mayReturn = useMayChangeYear(cycle);
  return (
    <section className={styles['section']}>
      <Typography.Title level={5}>{t('worklist.drawer.sheets')}</Typography.Title>
      <SheetLine label={t('worklist.drawer.self')} standing={self} candidacyId={line.id} party="self" />
      <SheetLine
        label={t('worklist.drawer.township')}
        standing={township}
        candidacyId={line.id}
        party="township"
      >
        {mayReturn && township.kind === 'submitted' && (
          <Button onClick={() => setReturning(true)}>{t('worklist.drawer.returnSheet')}</Button>
        )}
      </SheetLine>
      <Typography.Paragraph className={styles['sub'] ?? ''} type="secondary">
        {t('worklist.drawer.panelProgress', { ...panel })}
      </Typography.Paragraph>
      {panelRaters(cycle, line.townshipCode).map((member) => (
        <SheetLine
          key={member.id}
          label={member.name}
          note={member.org}
          standing={sheetStanding(line, scheme, 'panel', member)}
          candidacyId={line.id}
          party="panel"
          raterId={member.id}
        />
      ))}
      {returning && <ReturnDialog line={line} onClose={() => setReturning(false)} />}
    </section>
  );
}

interface SheetLineProps {
  readonly label: string;
  readonly note?: string;
  readonly standing: SheetStanding;
  readonly candidacyId: string;
  readonly party: Party;
  readonly raterId?: string;
  readonly children?: ReactNode;
}

function SheetLine({ label, note, standing, candidacyId, party, raterId = '', children }: SheetLineProps) {
  const { t } = useTranslation();
  const total = 'total' in standing ? { total: standing.total } : {};
  const cell = <SheetStandingCell kind={standing.kind} {...total} />;
  const why = standing.kind === 'recused' ? (standing.text ?? t('worklist.drawer.ownTownship')) : null;
  return (
    <div className={styles['line']}>
      <span className={styles['who']}>
        {label}
        {note && <Typography.Text type="secondary">{` ${note}`}</Typography.Text>}
      </span>
      <span className={styles['value']}>{cell}</span>
      <span className={styles['acts']}>
        {why && <Typography.Text type="secondary">{why}</Typography.Text>}
        {children}
        {'sheet' in standing && (
          <Link to={sheetPath(candidacyId, party, raterId)}>
            <Button type="link">{t('worklist.drawer.open')}</Button>
          </Link>
        )}
      </span>
    </div>
  );
}
