import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { HubFailure, HubOutcome } from './hub-outcome.ts';
import { surelyFits, type SurelyFits } from '../schema/surely-fits.ts';
import { ErrorAnswerSchema, PROTOCOL_HEADER } from './protocol.ts';

/** An answer as it came over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  /** A header by its name in lower case, null when it is not there. */
  readonly header: (name: string) => string | null;
  readonly body: string;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failureOf(status: number, body: unknown): HubFailure {
  if (status === 413) return { kind: 'too-large' };
  const told = Value.Check(ErrorAnswerSchema, body)
    ? { code: body.code, params: body.params }
    : { code: 'HUB_FAILED', params: { reference: status } };
  if (status === 401) return { kind: 'signed-out', ...told };
  if (status === 426) return { kind: 'outdated', ...told };
  const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { kind: isFinal ? 'rejected' : 'failed', ...told };
}

function hubTimeOf(answer: HttpAnswer): number | null {
  const time = Date.parse(answer.header('date') ?? '');
  return Number.isNaN(time) ? null : time;
}

const checks = new WeakMap<TSchema, SurelyFits>();

/** A page of a pull has hundreds of documents, an answer to a push as many answers: too many for the interpreter. */
function fits<S extends TSchema>(schema: S, body: unknown): body is Static<S> {
  const check = checks.get(schema) ?? surelyFits(schema);
  checks.set(schema, check);
  return check(body) || Value.Check(schema, body);
}

/**
 * What an answer means. Only a hub names its protocol on every answer: a page that stands between this PC and the
 * network answers 200 as well, and must not be taken for an empty list of changes.
 */
export function readAnswer<S extends TSchema>(schema: S, answer: HttpAnswer): HubOutcome<Static<S>> {
  if (answer.header(PROTOCOL_HEADER) === null) return { kind: 'not-a-hub' };
  const body = parse(answer.body);
  if (answer.status !== 200) return failureOf(answer.status, body);
  return fits(schema, body) ? { kind: 'ok', value: body, hubTime: hubTimeOf(answer) } : { kind: 'not-a-hub' };
}
