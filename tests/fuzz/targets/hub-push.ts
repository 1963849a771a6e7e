import fc from 'fast-check';
import { Value } from 'typebox/value';
import { collectionNames } from '../../../shared/schema/registry.ts';
import { PushAnswerSchema, pushPath } from '../../../shared/sync/protocol.ts';
import { accountSession } from '../../../server/accounts/account-session.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { rowOf } from '../../helpers/test-hub.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { fuzzAddress, openFuzzHub, protocol } from '../fuzz-hub.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat } from '../refusal.ts';

/** An account that has been taken over pushes rows of every collection: each gets an answer, and the hub never fails. */
export async function openTarget(): Promise<Attack> {
  const { app, clerk, admin, cookies, accounts, close } = await openFuzzHub();
  const who = fc.constantFrom('admin' as const, 'clerk' as const);
  const pushes = fc
    .tuple(who, fc.constantFrom(...collectionNames), fc.integer({ min: 0, max: 30 }))
    .chain(([name, collection, number]) => {
      const account = name === 'admin' ? admin : clerk;
      const session = accountSession(account, accounts.cityId, 'web-1', 'session-1');
      const document = hubDocuments[collection]({ name: `n${number}` });
      const assumed = fc.constantFrom(null, document);
      const row = assumed.map((before) => rowOf(session, document, before));
      return mutatedJson(row).map((value) => ({ name, collection, text: jsonText({ rows: [value] }) }));
    });
  const check = async ({
    name,
    collection,
    text,
  }: {
    name: 'admin' | 'clerk';
    collection: (typeof collectionNames)[number];
    text: string;
  }) => {
    const headers = { ...protocol, ...cookies[name], 'content-type': 'application/json' };
    const response = await app.inject({
      method: 'POST',
      url: pushPath(collection),
      headers,
      payload: text,
      remoteAddress: fuzzAddress(),
    });
    assertThat(
      response.statusCode === 200 || response.statusCode === 400,
      `status ${response.statusCode}: ${response.body.slice(0, 300)}`,
    );
    if (response.statusCode !== 200) return false;
    const answer = response.json<{ answers: unknown[] }>();
    assertThat(
      Value.Check(PushAnswerSchema, answer) && answer.answers.length === 1,
      `answer ${response.body.slice(0, 300)}`,
    );
    return true;
  };
  return makeAttack(pushes, check, close);
}
