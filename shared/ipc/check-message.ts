import { Value } from 'typebox/value';
import type { Static, TSchema } from 'typebox';
import { AppError } from '../lib/app-error.ts';

/**
 * The value, now known to fit its schema. `wire` names the call in the error; the value itself never gets
 * into the error, because errors are logged and values may be personal.
 *
 * @throws AppError BRIDGE_MESSAGE_INVALID with the path of the first misfit
 */
export function checkMessage<S extends TSchema>(wire: string, schema: S, value: unknown): Static<S> {
  if (Value.Check(schema, value)) return value;
  const path = Value.Errors(schema, value)[0]?.instancePath ?? '';
  throw new AppError('BRIDGE_MESSAGE_INVALID', { wire, path: path === '' ? '/' : path });
}
