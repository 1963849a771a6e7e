import { Type } from 'typebox';
import { WhoSchema } from '../sync/account-answers.ts';
import { hubOutcomeSchema } from '../sync/hub-outcome.ts';
import {
  BoardSchema,
  JoinCodeSchema,
  MeetingListSchema,
  MeetingSchema,
  NewMeetingSchema,
  SpreadSchema,
} from '../sync/meeting.ts';
import {
  CheckPackageSchema,
  HandOverRequestSchema,
  HandOverSchema,
  MadePackageSchema,
  PackageFactsSchema,
  TakeOverRequestSchema,
  TakeOverSchema,
} from '../sync/meeting-package.ts';
import { channel, exact, nothing } from './channel.ts';

const text = Type.String({ minLength: 1, maxLength: 200 });
const one = exact({ id: text });
const meeting = hubOutcomeSchema(MeetingSchema);

/** The panel's meetings on the hub this machine belongs to; outcomes as in `hub.ts`. */
export const meetingChannels = {
  list: channel(nothing, hubOutcomeSchema(MeetingListSchema)),
  open: channel(NewMeetingSchema, meeting),
  find: channel(one, meeting),
  makeCode: channel(exact({ id: text, memberId: text }), hubOutcomeSchema(JoinCodeSchema)),
  board: channel(one, hubOutcomeSchema(BoardSchema)),
  openSpread: channel(one, meeting),
  spread: channel(one, hubOutcomeSchema(SpreadSchema)),
  drawMinutes: channel(one, meeting),
  exportPackage: channel(one, hubOutcomeSchema(MadePackageSchema)),
  checkPackage: channel(CheckPackageSchema, hubOutcomeSchema(PackageFactsSchema)),
  takeOver: channel(TakeOverRequestSchema, hubOutcomeSchema(TakeOverSchema)),
  handOver: channel(
    exact({ id: text, ...HandOverRequestSchema.properties }),
    hubOutcomeSchema(HandOverSchema),
  ),
  /** Signs a browser in for one meeting, by the code a member is handed. */
  join: channel(exact({ code: text, deviceKey: text, used: Type.Boolean() }), hubOutcomeSchema(WhoSchema)),
};
