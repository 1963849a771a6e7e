import { Button, Drawer, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { mergeGroups } from '../../../shared/domain/person-merge.ts';
import type { Person } from '../../../shared/schema/person.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { MergeCompare } from './merge-compare.tsx';
import { MergedList } from './merged-list.tsx';
import { usePosts } from './use-posts.ts';
import styles from './roster.module.css';

interface MergeDrawerProps {
  readonly people: readonly Person[];
  readonly groups: ReturnType<typeof mergeGroups>;
  readonly onClose: () => void;
}

/** 合并重复人员: who may have been entered twice, and what was merged already. */
export function MergeDrawer({ people, groups, onClose }: MergeDrawerProps) {
  const { t } = useTranslation();
  const posts = usePosts();
  const [pair, setPair] = useState<readonly [Person, Person] | null>(null);
  return (
    <Drawer open size={880} title={t('roster.merge.title')} onClose={onClose}>
      <Typography.Paragraph type="secondary">{t('roster.merge.hint')}</Typography.Paragraph>
      {groups.length === 0 && <EmptyGuide title={t('roster.merge.none')} hint={t('roster.merge.noneHint')} />}
      {groups.map(({ shared, people: [first, ...others] }) =>
        others.map(
          (other) =>
            first && (
              <section key={`${first.id}.${other.id}`} className={styles['panel']}>
                <div className={styles['footer']}>
                  <Typography.Text strong>
                    {first.name === other.name ? first.name : `${first.name} / ${other.name}`}
                  </Typography.Text>
                  <Tag>{t(`roster.merge.shared.${shared}`)}</Tag>
                  <span className={styles['space']} />
                  <Button onClick={() => setPair([first, other])}>{t('roster.merge.compare')}</Button>
                </div>
                {[first, other].map(({ id }) => (
                  <div key={id}>{posts(id)}</div>
                ))}
              </section>
            ),
        ),
      )}
      <MergedList people={people} />
      {pair && (
        <MergeCompare
          kind="merge"
          first={pair[0]}
          second={pair[1]}
          posts={posts}
          onClose={() => setPair(null)}
        />
      )}
    </Drawer>
  );
}
