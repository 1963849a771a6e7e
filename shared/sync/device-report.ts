import { Type, type Static } from 'typebox';
import { frozen } from '../schema/frozen.ts';

const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** What a PC tells the hub of itself, `POST /v1/devices/report`, so that the city sees which office is in trouble. */
export const DeviceReportSchema = frozen({
  /** Changes that the hub does not have yet. */
  unsent: count,
  /** Changes that the hub refused and nobody has mended. */
  refused: count,
  /** Of the program. */
  version: Type.String({ minLength: 1, maxLength: 40 }),
  /** How far the PC's clock is ahead of the hub's, in milliseconds. */
  clockOffset: Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
  /** Bytes that are free for the data; null where the machine does not say, as in a browser. */
  freeDisk: Type.Union([count, Type.Null()]),
});
export type DeviceReport = Static<typeof DeviceReportSchema>;
