import fc from 'fast-check';
import { Value } from 'typebox/value';
import { collectionNames } from '../../../shared/schema/registry.ts';
import { ErrorAnswerSchema } from '../../../shared/sync/protocol.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { fuzzAddress, openFuzzHub, protocol } from '../fuzz-hub.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat } from '../refusal.ts';
import { valueOfSchema } from '../value-of-schema.ts';

interface Described {
  readonly paths?: Record<
    string,
    Record<
      string,
      { readonly requestBody?: { readonly content?: Record<string, { readonly schema?: object }> } }
    >
  >;
}

/** Sends to other hubs, which is another machine's business; and the one that would end everybody's session. */
const isLeftOut = (url: string): boolean => /hand-over/.test(url);

const placeOf = (name: string): fc.Arbitrary<string> =>
  name === 'collection'
    ? fc.constantFrom(...collectionNames)
    : fc.oneof(
        fc.constantFrom('a', '2026', '..', '%00'),
        fc.string({ maxLength: 8 }).map((text) => encodeURIComponent(text.isWellFormed() ? text : 'x')),
      );

function urlOf(path: string): fc.Arbitrary<string> {
  const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  return fc
    .tuple(...names.map(placeOf))
    .map((places) => places.reduce((url, place) => url.replace(/\{\w+\}/, () => place), path));
}

/** Every address that takes a body, as its own description says, from an admin, a clerk and nobody. */
export async function openTarget(): Promise<Attack> {
  const { app, cookies, close } = await openFuzzHub();
  const { paths = {} } = (await app.inject({ url: '/v1/openapi.json' })).json<Described>();
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content?.['application/json']?.schema;
      return schema && !isLeftOut(path) ? [{ path, method: method.toUpperCase() as 'POST', schema }] : [];
    }),
  );
  const requests = routes.map(({ path, method, schema }) =>
    fc.record({
      method: fc.constant(method),
      url: urlOf(path),
      body: mutatedJson(valueOfSchema(schema)),
      who: fc.constantFrom('admin' as const, 'clerk' as const, null),
    }),
  );
  const check = async ({
    method,
    url,
    body,
    who,
  }: {
    method: 'POST';
    url: string;
    body: unknown;
    who: 'admin' | 'clerk' | null;
  }) => {
    const headers = { ...protocol, ...(who && cookies[who]), 'content-type': 'application/json' };
    const response = await app.inject({
      method,
      url,
      headers,
      payload: jsonText(body),
      remoteAddress: fuzzAddress(),
    });
    const told = `${method} ${url}: ${response.statusCode} ${response.body.slice(0, 300)}`;
    assertThat(response.statusCode < 500, told);
    if (response.statusCode < 400) return true;
    const answer: unknown = response.json();
    assertThat(Value.Check(ErrorAnswerSchema, answer), told);
    return !['REQUEST_INVALID', 'ADDRESS_UNKNOWN', 'SIGN_IN_AGAIN'].includes(answer.code);
  };
  return makeAttack(fc.oneof(...requests), check, close);
}
