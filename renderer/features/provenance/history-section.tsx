import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { itemHistory, type ItemChange, type ItemValue } from '../../../shared/domain/history/item-history.ts';
import type { Case } from '../../../shared/schema/case.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { useServices } from '../../data/services-context.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { chosenWords, pointsWords } from './given-words.ts';
import styles from './provenance.module.css';
import { isAnonymous } from './rater-name.ts';
import { Section } from './section.tsx';
import { useHistory } from './use-history.ts';

interface HistorySectionProps {
  readonly sheet: Sheet;
  readonly cases: readonly Case[];
  readonly item: Item | null;
  readonly itemCode: string;
}

interface ChangeProps {
  readonly change: ItemChange;
  readonly item: Item | null;
  /** What stood before is known; the oldest state at hand need not be the first. */
  readonly since: boolean;
  /** Who and which PC are not told. */
  readonly anonymous: boolean;
}

function Change({ change, item, since, anonymous }: ChangeProps) {
  const { t } = useTranslation();
  const { profile } = useServices();
  const words = (value: ItemValue) =>
    [pointsWords(value, t), chosenWords(item, value, t)].filter((text) => text !== '').join(' · ');
  const pc =
    change.deviceId === profile.deviceId
      ? t('provenance.thisPc')
      : t('provenance.pc', { name: change.device ?? change.deviceId });
  const who = anonymous ? [] : [change.by ?? t('provenance.somebody'), pc];
  return (
    <div className={styles['change']}>
      <div>
        {since ? words(change.before) : t('provenance.unknownBefore')} →{' '}
        <strong>{words(change.after)}</strong>
      </div>
      <div className={styles['quiet']}>{[formatInstant(change.at), ...who].join(' · ')}</div>
      {change.because && (
        <div>
          {t('provenance.because', { version: change.because.version, reason: change.because.reason })}
        </div>
      )}
      {change.after.override && <div>{t('provenance.why', { reason: change.after.override.reason })}</div>}
      {change.after.entry?.note && <div>{t('provenance.noted', { note: change.after.entry.note })}</div>}
    </div>
  );
}

/** What the number was before, who changed it where and why, and how far back anybody knows. */
export function HistorySection({ sheet, cases, item, itemCode }: HistorySectionProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { history, error } = useHistory('sheets', sheet.id, sheet.rev);
  const changes = history ? itemHistory(history.states, itemCode, cases) : [];
  const complete = history?.states[0]?.document.rev === 1;
  return (
    <Section title={t('provenance.history')}>
      {error !== null && <Alert type="error" showIcon title={errorMessage(error)} />}
      {!history && error === null && <Spin />}
      {history && history.source !== 'hub' && (
        <Alert type="info" showIcon title={t(`provenance.from.${history.source}`)} />
      )}
      {history && changes.length === 0 && <div className={styles['quiet']}>{t('provenance.noHistory')}</div>}
      {changes.map((change, place) => (
        <Change
          key={`${change.at} ${change.deviceId} ${JSON.stringify(change.after)}`}
          change={change}
          item={item}
          since={complete || place < changes.length - 1}
          anonymous={isAnonymous(actor, sheet)}
        />
      ))}
      {history?.more && <div className={styles['quiet']}>{t('provenance.more')}</div>}
    </Section>
  );
}
