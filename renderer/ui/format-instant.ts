import dayjs from 'dayjs';

/** An instant as this PC's clock shows it: `2026-11-05 10:30`. */
export const formatInstant = (instant: string | Date): string => dayjs(instant).format('YYYY-MM-DD HH:mm');
