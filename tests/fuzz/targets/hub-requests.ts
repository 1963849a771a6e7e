import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { Value } from 'typebox/value';
import { collectionNames } from '../../../shared/schema/registry.ts';
import { ErrorAnswerSchema, PROTOCOL_HEADER, streamPath } from '../../../shared/sync/protocol.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { fuzzAddress, openFuzzHub } from '../fuzz-hub.ts';
import { mutatedText } from '../mutate-text.ts';
import { assertThat } from '../refusal.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An answer that never ends; what it sends is no parser's business. */
const isLeftOut = (path: string): boolean => path === streamPath;

const odd = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    '9'.repeat(40),
    'NaN',
    'true',
    '../..',
    '%00',
    '%',
    '%zz',
    '%ff',
    'a b',
  ),
  mutatedText(['bytes=0-5', 'n-1', '2026', 'u1', '2026-11-22T08:00:00.000Z']).map((text) =>
    encodeURIComponent(text.toWellFormed()),
  ),
);
const nameOf = (name: string): fc.Arbitrary<string> =>
  name === 'collection' ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...collectionNames) }, odd) : odd;

const queryNames = [
  'after',
  'limit',
  'count',
  'epoch',
  'offset',
  'collection',
  'id',
  'reason',
  '__proto__',
  'a[b]',
];
const query = fc.oneof(
  fc.constantFrom('', '?after=0', '?after=0&limit=5&count=true', '?offset=0', '?after=0&after=1'),
  fc
    .array(fc.tuple(fc.constantFrom(...queryNames), odd), { maxLength: 4 })
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
);

/** Node itself lets no line end or sign beyond Latin-1 into a header. */
const headerText = (samples: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...samples) },
    mutatedText(samples).map((text) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/gu, '').slice(0, 4000)),
  );

/** What a client reads, who is given a packed answer only where he has asked for one. */
function textOf({ headers, body, rawPayload }: LightMyRequestResponse, accepted: string): string {
  const packing = headers['content-encoding'];
  if (packing === undefined) return body;
  assertThat(packing === 'gzip' && /gzip|\*/i.test(accepted), `${packing} to who takes ${accepted}`);
  return gunzipSync(rawPayload).toString('utf8');
}

/** Every address by every method with anything in its path, query, headers, cookies and bytes. */
export async function openTarget(): Promise<Attack> {
  const { app, cookies, close } = await openFuzzHub();
  const { paths = {} } = (await app.inject({ url: '/v1/openapi.json' })).json<{
    readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }>();
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    isLeftOut(path)
      ? []
      : Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() as Method })),
  );
  const cookie = [cookies.admin['cookie'] ?? '', cookies.clerk['cookie'] ?? ''];
  const header = fc.record(
    {
      [PROTOCOL_HEADER]: fc.oneof({ weight: 9, arbitrary: fc.constant('1') }, headerText(['1', '0', '999'])),
      cookie: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...cookie) }, headerText(cookie)),
      authorization: headerText(['Bearer abc', 'Basic YTpi']),
      range: headerText(['bytes=0-5', 'bytes=5-', 'bytes=-5', 'bytes=0-1,3-4']),
      'content-type': headerText([
        'application/json',
        'application/octet-stream',
        'multipart/form-data',
        'text/plain',
      ]),
      'content-encoding': headerText(['gzip', 'identity', 'br']),
      'if-none-match': headerText(['"a"', '*']),
      'accept-encoding': headerText(['gzip', 'br;q=0.5, *;q=0']),
      'x-forwarded-for': headerText(['10.0.0.1, 10.0.0.2', '::1']),
      'sec-fetch-site': headerText(['same-origin', 'cross-site', 'none']),
      origin: headerText(['https://hub.example', 'null']),
      host: headerText(['localhost', 'hub.example:8443']),
    },
    { requiredKeys: [PROTOCOL_HEADER, 'cookie'] },
  );
  const requests = fc.constantFrom(...routes).chain(({ path, method }) => {
    const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
    return fc.record({
      method: fc.oneof(
        { weight: 9, arbitrary: fc.constant(method) },
        fc.constantFrom<Method>('GET', 'POST', 'PUT', 'DELETE'),
      ),
      url: fc
        .tuple(query, ...names.map(nameOf))
        .map(
          ([search, ...places]) =>
            places.reduce((url, place) => url.replace(/\{\w+\}/, () => place), path) + search,
        ),
      headers: header,
      body: fc.option(mutatedText(['{"rows":[]}', '{"account":"admin","password":"x"}', '[]'])),
    });
  });
  return makeAttack(
    requests,
    async ({ method, url, headers, body }) => {
      const response = await app.inject({
        method,
        url,
        headers,
        remoteAddress: fuzzAddress(),
        ...(body !== null && method !== 'GET' && { payload: body }),
      });
      const text = textOf(response, headers['accept-encoding'] ?? '');
      const told = `${method} ${url}: ${response.statusCode} ${text.slice(0, 300)}`;
      assertThat(response.statusCode < 500, told);
      if (response.statusCode < 400) return true;
      if (response.statusCode === 416) return true;
      const answer: unknown = JSON.parse(text);
      assertThat(Value.Check(ErrorAnswerSchema, answer), told);
      return !['ADDRESS_UNKNOWN', 'PROTOCOL_TOO_OLD', 'PROTOCOL_TOO_NEW'].includes(answer.code);
    },
    close,
  );
}
