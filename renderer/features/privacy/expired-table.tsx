import { useTranslation } from 'react-i18next';
import { keptYears, type ExpiredItem } from '../../../shared/domain/privacy/expired-data.ts';
import { mayErase } from '../../../shared/domain/privacy/may-erase.ts';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import { useServices } from '../../data/services-context.tsx';
import { FillTable } from '../../ui/fill-table.tsx';

interface ExpiredTableProps {
  readonly items: readonly ExpiredItem[];
  readonly rules: PrivacyRules;
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

/** What is due, with why and until when it could be kept; the head's box ticks all that this office may delete. */
export function ExpiredTable({ items, rules, chosen, onChoose }: ExpiredTableProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const own = items.filter((item) => mayErase(actor, item));
  return (
    <FillTable<ExpiredItem>
      label={t('privacy.tab.expired', { count: items.length })}
      exported={false}
      rows={items}
      rowKey={({ key }) => key}
      {...(own.length > 0 && {
        selection: {
          selectedRowKeys: [...chosen],
          onChange: (keys) => onChoose(keys.map(String)),
          getCheckboxProps: (item) => ({ disabled: !mayErase(actor, item), 'aria-label': item.name }),
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
          render: (_, { kind, since }) => t(`privacy.why.${kind}`, { since, years: rules[keptYears[kind]] }),
        },
        { title: t('privacy.column.until'), width: 100, render: (_, { until }) => until },
        ...(own.length === items.length
          ? []
          : [
              {
                title: '',
                width: 130,
                render: (_: unknown, item: ExpiredItem) =>
                  mayErase(actor, item) ? '' : t(`privacy.whose.${item.kind}`),
              },
            ]),
      ]}
      empty={null}
    />
  );
}
