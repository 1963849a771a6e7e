import { Button, Tag, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import styles from './roster.module.css';
import { StatusDialog } from './status-dialog.tsx';

interface UnionStatusProps {
  readonly union: EnterpriseUnion;
  readonly mayEdit: boolean;
}

/** How the union stands, what became of it when and why, and the next change. */
export function UnionStatus({ union, mayEdit }: UnionStatusProps) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const { status, changes = [] } = union;
  const context = union.enterprise.kind === 'site' ? 'site' : 'chair';
  const name = (one: EnterpriseUnion['status']) => t(`roster.status.${one}`, { context });
  return (
    <section className={styles['panel']} aria-label={t('roster.info.status')}>
      <div className={styles['footer']}>
        <Typography.Text strong>{t('roster.info.status')}</Typography.Text>
        <Tag color={status === 'active' ? 'success' : 'default'}>{name(status)}</Tag>
        <span className={styles['space']} />
        {mayEdit && <Button onClick={() => setChanging(true)}>{t('roster.change.open')}</Button>}
      </div>
      {changes.length > 0 && (
        <Timeline
          style={{ marginTop: 16, marginBottom: -16 }}
          items={changes.map((change) => ({
            key: `${change.on}.${change.status}.${change.reason}`,
            content: t('roster.change.line', {
              on: change.on,
              status: name(change.status),
              reason: change.reason,
            }),
          }))}
        />
      )}
      {changing && <StatusDialog union={union} onClose={() => setChanging(false)} />}
    </section>
  );
}
