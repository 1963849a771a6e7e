import { App } from 'antd';
import dayjs from 'dayjs';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { distinctUntilChanged, filter, map, skip } from 'rxjs';
import { useServices } from '../data/services-context.tsx';

const key = 'gongping.last-saved';

/** Windows sets the clock right by some minutes now and then; that loses no order among a day's work. */
const toleratedMinutes = 10;

/**
 * Warns while this PC's clock stands before the last time something was saved here (domain §7 row 41): without a
 * network nobody else notices a dead clock battery. What came first follows from the documents' revisions, never from
 * the clock, but deadlines and printed dates would be wrong.
 */
export function ClockNotice() {
  const { saveStatus, store } = useServices();
  const { notification } = App.useApp();
  const { t } = useTranslation();
  useEffect(() => {
    const compare = (now: Date): void => {
      const last = localStorage.getItem(key);
      // What is no instant gives a difference that is no number, and is no warning.
      if (last === null || !(dayjs(last).diff(now, 'minute') >= toleratedMinutes)) return;
      const shown = {
        now: dayjs(now).format('YYYY-MM-DD HH:mm'),
        last: dayjs(last).format('YYYY-MM-DD HH:mm'),
      };
      notification.warning({
        key: 'clock',
        title: t('shell.clockTitle'),
        description: t('shell.clock', shown),
        duration: 0,
      });
    };
    compare(store.clock.now());
    const times$ = saveStatus.state$.pipe(
      map(({ lastSavedAt }) => lastSavedAt),
      distinctUntilChanged(),
      // What was saved before this effect began was compared then; another tab may have saved since.
      skip(1),
      filter((savedAt) => savedAt !== null),
    );
    const saves = times$.subscribe((savedAt) => {
      compare(savedAt);
      localStorage.setItem(key, savedAt.toISOString());
    });
    return () => saves.unsubscribe();
  }, [saveStatus, store, notification, t]);
  return null;
}
