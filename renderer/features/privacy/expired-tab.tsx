import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpiredItem } from '../../../shared/domain/privacy/expired-data.ts';
import { mayErase } from '../../../shared/domain/privacy/may-erase.ts';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import { useServices } from '../../data/services-context.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { EraseDialog } from './erase-dialog.tsx';

interface ExpiredTabProps {
  readonly items: readonly ExpiredItem[];
  readonly rules: PrivacyRules;
  readonly today: string;
}

const periods = {
  contact: 'contactYears',
  account: 'accountYears',
  objection: 'objectionYears',
} as const satisfies Record<ExpiredItem['kind'], keyof PrivacyRules>;

/** 到期应删除: the office deletes its own; what another office is to delete it sees, if it may read it, and cannot choose. */
export function ExpiredTab({ items, rules, today }: ExpiredTabProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [erasing, setErasing] = useState(false);
  const picked = items.filter(({ key }) => chosen.includes(key));
  if (items.length === 0)
    return <EmptyGuide title={t('privacy.empty.expired')} hint={t('privacy.empty.expiredHint')} />;
  const own = items.some(({ kind }) => mayErase(actor, kind));
  return (
    <>
      {own && (
        <div className={layout['bar']}>
          <Button danger disabled={picked.length === 0} onClick={() => setErasing(true)}>
            {t('privacy.erase.button', { count: picked.length })}
          </Button>
        </div>
      )}
      <FillTable<ExpiredItem>
        label={t('privacy.tab.expired', { count: items.length })}
        exported={false}
        rows={items}
        rowKey={({ key }) => key}
        {...(own && {
          selection: {
            selectedRowKeys: [...chosen],
            onChange: (keys) => setChosen(keys.map(String)),
            getCheckboxProps: ({ kind, name }) => ({ disabled: !mayErase(actor, kind), 'aria-label': name }),
          },
        })}
        columns={[
          {
            title: t('privacy.column.name'),
            width: 100,
            ellipsis: true,
            render: (_, { name }) => <strong>{name}</strong>,
          },
          { title: t('privacy.column.kind'), width: 140, render: (_, { kind }) => t(`privacy.kind.${kind}`) },
          {
            title: t('privacy.column.what'),
            width: 340,
            ellipsis: true,
            render: (_, { kind, cycleId }) => t(`privacy.what.${kind}`, { cycle: cycleId ?? '' }),
          },
          {
            title: t('privacy.column.why'),
            width: 300,
            ellipsis: true,
            render: (_, { kind, since }) => t(`privacy.why.${kind}`, { since, years: rules[periods[kind]] }),
          },
          { title: t('privacy.column.until'), width: 100, render: (_, { until }) => until },
          ...(items.every(({ kind }) => mayErase(actor, kind))
            ? []
            : [
                {
                  title: '',
                  width: 130,
                  render: (_: unknown, { kind }: ExpiredItem) =>
                    mayErase(actor, kind) ? '' : t(`privacy.whose.${kind}`),
                },
              ]),
        ]}
        empty={null}
      />
      {erasing && (
        <EraseDialog
          items={picked}
          today={today}
          onClose={() => setErasing(false)}
          onErased={() => setChosen([])}
        />
      )}
    </>
  );
}
