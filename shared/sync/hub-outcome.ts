import { Type, type Static, type TSchema } from 'typebox';
import { frozen } from '../schema/frozen.ts';

const told = {
  /** Selects a text in `error-texts.ts`, if this program knows it. */
  code: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
};

/**
 * What is wrong with a hub's certificate: `unknown` authority, out of its time, for another `name`, or `plain`: no TLS at
 * all where this PC has known it.
 */
export const certificateReasons = ['unknown', 'expired', 'name', 'plain'] as const;
export type CertificateReason = (typeof certificateReasons)[number];

/**
 * Why a request to the hub has no answer. `not-set`: no address has been chosen. `offline`: nobody answers.
 * `not-a-hub`: something else answers, such as the log-in page of a hotel's network. `other-hub`: a hub answers that is
 * not the one this PC is known at, and was told nothing. `certificate`: who answers cannot prove that he is the hub, and
 * was told nothing. `signed-out`: a person must
 * sign in. `outdated`: this program or the hub must be updated. `too-large`: send less at once. `rejected`: this
 * very request will never be answered. `failed`: the hub's own failure, which may pass.
 */
export const HubFailureSchema = Type.Union([
  frozen({ kind: Type.Literal('not-set') }),
  frozen({ kind: Type.Literal('offline') }),
  frozen({ kind: Type.Literal('not-a-hub') }),
  frozen({ kind: Type.Literal('other-hub') }),
  frozen({
    kind: Type.Literal('certificate'),
    reason: Type.Unsafe<CertificateReason>(Type.Enum([...certificateReasons])),
  }),
  frozen({ kind: Type.Literal('too-large') }),
  frozen({ kind: Type.Literal('signed-out'), ...told }),
  frozen({ kind: Type.Literal('outdated'), ...told }),
  frozen({ kind: Type.Literal('rejected'), ...told }),
  frozen({ kind: Type.Literal('failed'), ...told }),
]);
export type HubFailure = Static<typeof HubFailureSchema>;

/** An answer of the hub. `hubTime` is the hub's clock in milliseconds since 1970, to the second; null if unsaid. */
export interface HubSuccess<T> {
  readonly kind: 'ok';
  readonly value: T;
  readonly hubTime: number | null;
}
export type HubOutcome<T> = HubSuccess<T> | HubFailure;

export const hubOutcomeSchema = <S extends TSchema>(value: S) =>
  Type.Union([
    frozen({
      kind: Type.Literal('ok'),
      value,
      hubTime: Type.Union([Type.Number(), Type.Null()]),
    }),
    HubFailureSchema,
  ]);
