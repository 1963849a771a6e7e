import type { SignedMinutes } from '../../../shared/sync/meeting.ts';
import type { MeetingMinutesData } from '../../print/minutes/meeting-minutes-schema.ts';

/** Sixteen digits of the hash, as printed: two papers with the same digits say the same. */
export const shownCheck = (hash: string): string =>
  hash
    .slice(0, 16)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1-');

/** The form's data of signed minutes. */
export const minutesPaper = ({ content, hash }: SignedMinutes): MeetingMinutesData => ({
  content,
  check: shownCheck(hash),
});
