import fc from 'fast-check';
import { Value } from 'typebox/value';
import { EnrolledSchema, WhoSchema } from '../../../shared/sync/account-answers.ts';
import { createChangeStream } from '../../../shared/sync/change-stream.ts';
import { bytesOf } from '../../../shared/sync/evidence-transfer.ts';
import { HistoryAnswerSchema } from '../../../shared/sync/history.ts';
import { HubFailureSchema, hubOutcomeSchema } from '../../../shared/sync/hub-outcome.ts';
import { IssuerListSchema } from '../../../shared/sync/issuer-list.ts';
import { BoardSchema, MeetingSchema } from '../../../shared/sync/meeting.ts';
import {
  HeadsSchema,
  PROTOCOL_HEADER,
  PullAnswerSchema,
  PushAnswerSchema,
  StreamEventSchema,
} from '../../../shared/sync/protocol.ts';
import { readAnswer } from '../../../shared/sync/read-answer.ts';
import { ChangeSchema } from '../../../shared/sync/change-stream.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { mutatedText } from '../mutate-text.ts';
import { assertThat } from '../refusal.ts';
import { valueOfSchema } from '../value-of-schema.ts';

const schemas = [
  PullAnswerSchema,
  PushAnswerSchema,
  HeadsSchema,
  HistoryAnswerSchema,
  WhoSchema,
  EnrolledSchema,
  IssuerListSchema,
  MeetingSchema,
  BoardSchema,
];

const status = fc.oneof(
  { weight: 4, arbitrary: fc.constant(200) },
  fc.constantFrom(204, 206, 301, 400, 401, 403, 409, 413, 426, 429, 500, 503),
);
const headers = fc.record({
  [PROTOCOL_HEADER]: fc.constantFrom('1', '1', '1', '99', 'x', null),
  date: fc.constantFrom('Sun, 22 Nov 2026 08:00:00 GMT', 'soon', '', null),
});

const answers = fc.constantFrom(...schemas).chain((schema) => {
  const fitting = mutatedJson(valueOfSchema(schema)).map(jsonText);
  return fc.record({
    schema: fc.constant(schema),
    status,
    headers,
    body: fc.oneof({ weight: 4, arbitrary: fitting }, mutatedText(['<html>请先登录</html>', '{"code":"X"}'])),
    first: fc.nat(20),
    last: fc.nat(20),
  });
});

const news = valueOfSchema(StreamEventSchema).map((event) => `event: changed\ndata: ${jsonText(event)}\n\n`);
const streams = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: news }, fc.constantFrom('event: ended\ndata: {}\n\n', ': alive\n\n')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((events) =>
    fc.tuple(
      fc.oneof(fc.constant(events.join('')), mutatedText([events.join('')])),
      fc.array(fc.nat(200), { maxLength: 4 }),
    ),
  )
  .map(([text, cuts]) => {
    const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
    return places.map((place, at) => text.slice(place, places[at + 1] ?? place));
  });

type Answer = typeof answers extends fc.Arbitrary<infer T> ? T : never;

async function checkAnswer({
  schema,
  status: code,
  headers: given,
  body,
  first,
  last,
}: Answer): Promise<boolean> {
  const header = (name: string): string | null => given[name as keyof typeof given] ?? null;
  const outcome = readAnswer(schema, { status: code, header, body });
  assertThat(Value.Check(hubOutcomeSchema(schema), outcome), 'an outcome of another form');
  const bytes = await bytesOf(
    new Response(code === 204 ? null : body, { status: code, headers: given as never }),
    first,
    last,
  );
  assertThat(bytes.kind === 'bytes' || Value.Check(HubFailureSchema, bytes), 'a failure of another form');
  return outcome.kind !== 'not-a-hub';
}

async function checkStream(parts: readonly string[]): Promise<boolean> {
  const texts = (async function* pieces() {
    yield* parts;
  })();
  const stream = createChangeStream({
    open: async () => ({ texts, close: () => undefined }),
    wait: () => new Promise((resolve) => void setImmediate(resolve)),
  });
  const opened = await stream.next();
  const told = [opened, await stream.next()];
  for (const outcome of told)
    assertThat(Value.Check(hubOutcomeSchema(ChangeSchema), outcome), 'news of another form');
  stream.close();
  return true;
}

/** What stands where a PC believes its hub to be: any answer to any question, and any line of the stream of news. */
export async function openTarget(): Promise<Attack> {
  const given = fc.oneof(
    { weight: 3, arbitrary: answers.map((answer) => ({ answer })) },
    streams.map((parts) => ({ parts })),
  );
  return makeAttack(given, (one) => ('answer' in one ? checkAnswer(one.answer) : checkStream(one.parts)));
}
