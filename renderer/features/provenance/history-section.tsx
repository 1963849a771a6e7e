import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { itemHistory } from '../../../shared/domain/history/item-history.ts';
import type { Case } from '../../../shared/schema/case.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { TableExport } from '../../ui/table-export.tsx';
import styles from './provenance.module.css';
import { Section } from './section.tsx';
import { useChangeWords, type ChangeWords } from './use-change-words.ts';
import { useHistory } from './use-history.ts';

interface HistorySectionProps {
  readonly sheet: Sheet;
  readonly cases: readonly Case[];
  readonly item: Item | null;
  readonly itemCode: string;
}

const Change = ({ before, after, at, by, pc, why }: ChangeWords) => (
  <div className={styles['change']}>
    <div>
      {before} → <strong>{after}</strong>
    </div>
    <div className={styles['quiet']}>{[at, by, pc].filter((text) => text !== '').join(' · ')}</div>
    {why.map((text) => (
      <div key={text}>{text}</div>
    ))}
  </div>
);

function useColumns() {
  const { t } = useTranslation();
  return (['at', 'before', 'after', 'by', 'pc', 'why'] as const).map((key) => ({
    title: t(`provenance.column.${key}`),
    render: (_: unknown, words: ChangeWords) => (key === 'why' ? words.why.join('；') : words[key]),
  }));
}

/** What the number was before, who changed it where and why, and how far back anybody knows. */
export function HistorySection({ sheet, cases, item, itemCode }: HistorySectionProps) {
  const { t } = useTranslation();
  const wordsOf = useChangeWords(sheet, item);
  const columns = useColumns();
  const { history, error } = useHistory('sheets', sheet.id, sheet.rev);
  const changes = history ? itemHistory(history.states, itemCode, cases) : [];
  const complete = history?.states[0]?.document.rev === 1;
  const told = changes.map((change, place) => wordsOf(change, complete || place < changes.length - 1));
  return (
    <Section title={t('provenance.history')}>
      {error !== null && <Alert type="error" showIcon title={errorMessage(error)} />}
      {!history && error === null && <Spin />}
      {history && history.source !== 'hub' && (
        <Alert type="info" showIcon title={t(`provenance.from.${history.source}`)} />
      )}
      {history && changes.length === 0 && <div className={styles['quiet']}>{t('provenance.noHistory')}</div>}
      {told.map((words) => (
        <Change key={told.indexOf(words)} {...words} />
      ))}
      {history?.more && <div className={styles['quiet']}>{t('provenance.more')}</div>}
      <TableExport
        title={`${itemCode} ${item?.name ?? ''} ${t('provenance.history')}`}
        rows={told}
        columns={columns}
      />
    </Section>
  );
}
