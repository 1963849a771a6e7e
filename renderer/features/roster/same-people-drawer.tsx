import { App, Button, Drawer, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { pairsAcross } from '../../../shared/domain/person-merge.ts';
import type { Person } from '../../../shared/schema/person.ts';
import type { FoundPerson } from '../../data/repositories/same-people.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { PersonPhone } from './person-phone.tsx';
import { usePosts } from './use-posts.ts';
import styles from './roster.module.css';

interface SamePeopleDrawerProps {
  readonly cycleId: string;
  readonly people: readonly Person[];
  readonly pairs: ReturnType<typeof pairsAcross>;
  readonly found: readonly FoundPerson[];
  readonly onClose: () => void;
}

/** Two records side by side, as their townships keep them today. */
function PairTable({ pair }: { readonly pair: readonly Person[] }) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const posts = usePosts();
  const { data: orgUnits = [] } = useQuery(() => repositories.orgUnits.watchAll(), [repositories]);
  const nameOf = (code: string): string => orgUnits.find(({ id }) => id === code)?.name ?? code;
  return (
    <Table<Person>
      size="small"
      style={{ marginTop: 8 }}
      pagination={false}
      rowKey="id"
      dataSource={[...pair]}
      columns={[
        {
          title: t('samePeople.column.township'),
          width: 120,
          render: (_: unknown, { townshipCode }) => nameOf(townshipCode),
        },
        { title: t('samePeople.column.name'), width: 100, dataIndex: 'name' },
        { title: t('samePeople.column.birthOn'), width: 120, dataIndex: 'birthOn' },
        {
          title: t('samePeople.column.phone'),
          width: 150,
          render: (_: unknown, person) => <PersonPhone person={person} />,
        },
        { title: t('samePeople.column.posts'), render: (_: unknown, { id }) => posts(id) },
      ]}
    />
  );
}

/** 跨乡镇重复人员: who may have been entered by two townships, and whom the city has found to be one person. */
export function SamePeopleDrawer({ cycleId, people, pairs, found, onClose }: SamePeopleDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const [linking, setLinking] = useState<readonly [Person, Person] | null>(null);
  const [unlinking, setUnlinking] = useState<FoundPerson | null>(null);
  const byId = new Map(people.map((person) => [person.id, person]));
  const nameOf = (id: string): string => byId.get(id)?.name ?? t('samePeople.gone');
  const link = async (reason: string) => {
    if (!linking) return;
    await repositories.samePeople.link(cycleId, linking[1].id, linking[0].id, reason);
    void message.success(t('samePeople.linked'));
  };
  const unlink = async (reason: string) => {
    if (!unlinking) return;
    await repositories.samePeople.unlink(cycleId, unlinking.personId, reason);
    void message.success(t('samePeople.unlinked'));
  };
  const recordsOf = ({ personId, into }: FoundPerson): readonly Person[] =>
    [into, personId].flatMap((id) => byId.get(id) ?? []);
  const differ = (one: FoundPerson): boolean => {
    const days = recordsOf(one).flatMap(({ birthOn }) => birthOn ?? []);
    return new Set(days).size > 1;
  };
  return (
    <Drawer open size={880} title={t('samePeople.title')} onClose={onClose}>
      <Typography.Paragraph type="secondary">{t('samePeople.hint')}</Typography.Paragraph>
      {pairs.length === 0 && <EmptyGuide title={t('samePeople.none')} hint={t('samePeople.noneHint')} />}
      {pairs.map(({ shared, pair }) => (
        <section key={pair.map(({ id }) => id).join('.')} className={styles['panel']}>
          <div className={styles['footer']}>
            <Tag>{t(`roster.merge.shared.${shared}`)}</Tag>
            <span className={styles['space']} />
            <Button onClick={() => setLinking(pair)}>{t('samePeople.link')}</Button>
          </div>
          <PairTable pair={pair} />
        </section>
      ))}
      {found.length > 0 && (
        <Typography.Title level={5}>{t('samePeople.done', { count: found.length })}</Typography.Title>
      )}
      {found.map((one) => (
        <section key={one.personId} className={styles['panel']}>
          <div className={styles['footer']}>
            <Typography.Text type="secondary">
              {t('samePeople.doneLine', { at: formatInstant(one.at), by: one.byName, reason: one.reason })}
            </Typography.Text>
            {differ(one) && <Tag color="warning">{t('samePeople.differs')}</Tag>}
            <span className={styles['space']} />
            <Button onClick={() => setUnlinking(one)}>{t('samePeople.unlink')}</Button>
          </div>
          <PairTable pair={recordsOf(one)} />
        </section>
      ))}
      {linking && (
        <ReasonDialog
          draftKey={`link.${linking[0].id}.${linking[1].id}`}
          title={t('samePeople.linkTitle', { first: linking[0].name, second: linking[1].name })}
          explain={t('samePeople.linkText')}
          label={t('samePeople.reason')}
          placeholder={t('samePeople.reasonExample')}
          okText={t('samePeople.link')}
          onSubmit={link}
          onClose={() => setLinking(null)}
        />
      )}
      {unlinking && (
        <ReasonDialog
          draftKey={`unlink.${unlinking.personId}`}
          title={t('samePeople.unlinkTitle', { name: nameOf(unlinking.personId) })}
          explain={t('samePeople.unlinkText')}
          label={t('samePeople.unlinkReason')}
          placeholder={t('samePeople.unlinkExample')}
          okText={t('samePeople.unlink')}
          onSubmit={unlink}
          onClose={() => setUnlinking(null)}
        />
      )}
    </Drawer>
  );
}
