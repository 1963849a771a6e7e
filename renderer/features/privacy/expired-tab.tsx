import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpiredItem } from '../../../shared/domain/privacy/expired-data.ts';
import { mayErase } from '../../../shared/domain/privacy/may-erase.ts';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import { useServices } from '../../data/services-context.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import layout from '../../ui/list-page.module.css';
import { EraseDialog } from './erase-dialog.tsx';
import { ExpiredTable } from './expired-table.tsx';

interface ExpiredTabProps {
  readonly items: readonly ExpiredItem[];
  readonly rules: PrivacyRules;
  readonly today: string;
}

/** 到期应删除: the office deletes its own; what another office is to delete it sees, if it may read it, and cannot choose. */
export function ExpiredTab({ items, rules, today }: ExpiredTabProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Stays as it was asked about while its items go, one after another, from the list.
  const [erasing, setErasing] = useState<readonly ExpiredItem[] | null>(null);
  const picked = items.filter(({ key }) => chosen.includes(key));
  const close = () => {
    setErasing(null);
    setChosen([]);
  };
  return (
    <>
      {items.some((item) => mayErase(actor, item)) && (
        <div className={layout['bar']}>
          <Button danger disabled={picked.length === 0} onClick={() => setErasing(picked)}>
            {t('privacy.erase.button', { count: picked.length })}
          </Button>
        </div>
      )}
      {items.length === 0 ? (
        <EmptyGuide title={t('privacy.empty.expired')} hint={t('privacy.empty.expiredHint')} />
      ) : (
        <ExpiredTable items={items} rules={rules} chosen={chosen} onChoose={setChosen} />
      )}
      {erasing && <EraseDialog items={erasing} today={today} onClose={close} />}
    </>
  );
}
