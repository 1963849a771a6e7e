import { Type, type Static } from 'typebox';
import { AppError } from '../lib/app-error.ts';
import { isErrorCode } from '../lib/error-texts.ts';
import { exact } from './channel.ts';

/** How an answer crosses: an `Error` would lose its code and parameters on the way. */
export const reply = Type.Union([
  exact({ ok: Type.Literal(true), value: Type.Unknown() }),
  exact({
    ok: Type.Literal(false),
    error: exact({
      code: Type.String(),
      params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    }),
  }),
]);
export type Reply = Static<typeof reply>;

export const failureReply = (error: AppError): Reply => ({
  ok: false,
  error: { code: error.code, params: { ...error.params } },
});

/** The error a failed reply stands for; a code this program does not know becomes HOST_FAILED. */
export function errorOfReply({ error }: Extract<Reply, { ok: false }>): AppError {
  return isErrorCode(error.code)
    ? new AppError(error.code, error.params)
    : new AppError('HOST_FAILED', { reference: error.code });
}
