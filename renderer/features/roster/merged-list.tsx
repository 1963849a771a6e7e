import { Alert, App, Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lateFacts, survivors } from '../../../shared/domain/person-merge.ts';
import type { Person } from '../../../shared/schema/person.ts';
import { useServices } from '../../data/services-context.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { MergeCompare } from './merge-compare.tsx';
import styles from './roster.module.css';

/** The records that were merged: each can be taken back, and what was written to it since is asked about. */
export function MergedList({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const [undoing, setUndoing] = useState<Person | null>(null);
  const [settling, setSettling] = useState<readonly [Person, Person] | null>(null);
  const byId = new Map(people.map((person) => [person.id, person]));
  const standing = survivors(people);
  const gone = people.filter(({ merged }) => merged);
  if (gone.length === 0) return null;
  const undo = async (reason: string) => {
    if (!undoing) return;
    await repositories.people.unmerge(undoing.id, reason);
    void message.success(t('roster.merge.undone'));
  };
  return (
    <>
      <Typography.Title level={5}>{t('roster.merge.done', { count: gone.length })}</Typography.Title>
      {gone.map((person) => {
        const { id, name, merged } = person;
        const survivor = byId.get(standing.get(id) ?? '');
        const late = lateFacts(person);
        return (
          <section key={id} className={styles['panel']}>
            <div className={styles['footer']}>
              <Typography.Text strong>{name}</Typography.Text>
              <Typography.Text type="secondary">
                {merged &&
                  t('roster.merge.doneLine', {
                    at: formatInstant(merged.at),
                    by: merged.byName,
                    name: survivor?.name ?? '',
                    reason: merged.reason,
                  })}
              </Typography.Text>
              <span className={styles['space']} />
              <Button onClick={() => setUndoing(person)}>{t('roster.merge.undo')}</Button>
            </div>
            {late.length > 0 && survivor && (
              <Alert
                type="warning"
                showIcon
                style={{ marginTop: 8 }}
                title={t('roster.merge.late', {
                  fields: late.map((field) => t(`roster.merge.facts.${field}`)).join('、'),
                })}
                action={
                  <Button onClick={() => setSettling([survivor, person])}>{t('roster.merge.settle')}</Button>
                }
              />
            )}
          </section>
        );
      })}
      {undoing && (
        <ReasonDialog
          draftKey={`unmerge.${undoing.id}`}
          title={t('roster.merge.undoTitle', { name: undoing.name })}
          explain={t('roster.merge.undoText')}
          label={t('roster.merge.undoReason')}
          placeholder={t('roster.merge.undoExample')}
          okText={t('roster.merge.undo')}
          onSubmit={undo}
          onClose={() => setUndoing(null)}
        />
      )}
      {settling && (
        <MergeCompare
          kind="settle"
          first={settling[0]}
          second={settling[1]}
          posts={null}
          onClose={() => setSettling(null)}
        />
      )}
    </>
  );
}
