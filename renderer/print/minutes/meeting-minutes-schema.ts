import { Type, type Static } from 'typebox';
import { MinutesContentSchema } from '../../../shared/sync/meeting.ts';

/** 评审会纪要: the signed content and the digits of its hash. */
export const meetingMinutesSchema = Type.Object(
  { content: MinutesContentSchema, check: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
);
export type MeetingMinutesData = Static<typeof meetingMinutesSchema>;
