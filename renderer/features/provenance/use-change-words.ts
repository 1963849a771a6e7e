import { useTranslation } from 'react-i18next';
import type { ItemChange, ItemValue } from '../../../shared/domain/history/item-history.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { useServices } from '../../data/services-context.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { chosenWords, pointsWords } from './given-words.ts';
import { isAnonymous } from './rater-name.ts';

/** One change of a score in words; `by` and `pc` are empty where they are not told. */
export interface ChangeWords {
  readonly at: string;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  readonly pc: string;
  /** Why it was changed, and what was noted beside it. */
  readonly why: readonly string[];
}

/** Tells a change; `since` says that what stood before it is known: the oldest state at hand need not be the first. */
export function useChangeWords(
  sheet: Sheet,
  item: Item | null,
): (change: ItemChange, since: boolean) => ChangeWords {
  const { t } = useTranslation();
  const { profile, store } = useServices();
  const anonymous = isAnonymous(store.actor, sheet);
  const words = (value: ItemValue) =>
    [pointsWords(value, t), chosenWords(item, value, t)].filter((text) => text !== '').join(' · ');
  return (change, since) => {
    const { because, after, device, deviceId } = change;
    const pc =
      deviceId === profile.deviceId
        ? t('provenance.thisPc')
        : t('provenance.pc', { name: device ?? deviceId });
    return {
      at: formatInstant(change.at),
      before: since ? words(change.before) : t('provenance.unknownBefore'),
      after: words(after),
      by: anonymous ? '' : (change.by ?? t('provenance.somebody')),
      pc: anonymous ? '' : pc,
      why: [
        ...(because ? [t('provenance.because', { version: because.version, reason: because.reason })] : []),
        ...(after.override ? [t('provenance.why', { reason: after.override.reason })] : []),
        ...(after.entry?.note ? [t('provenance.noted', { note: after.entry.note })] : []),
      ],
    };
  };
}
