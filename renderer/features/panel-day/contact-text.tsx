import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/sync/meeting.ts';
import { isQuiet, minutesQuiet } from './minutes-quiet.ts';

interface ContactTextProps {
  readonly board: Board;
  readonly contactAt: string | null;
}

/** When a member's tablet was last heard of. */
export function ContactText({ board, contactAt }: ContactTextProps) {
  const { t } = useTranslation();
  const minutes = minutesQuiet(board, contactAt);
  if (minutes === null) return <span style={{ color: '#8c8c8c' }}>{t('panelDay.desk.never')}</span>;
  return isQuiet(minutes) ? (
    <span style={{ color: '#b26a00' }}>{t('panelDay.desk.stale', { minutes })}</span>
  ) : (
    <span>{t('panelDay.desk.now')}</span>
  );
}
