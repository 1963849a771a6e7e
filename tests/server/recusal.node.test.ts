import { expect, it } from 'vitest';
import type { Hub } from '../../server/hub.ts';
import { readHistory } from '../../server/services/read-history.ts';
import type { HubSession } from '../../server/session.ts';
import { withClosed } from '../../server/accounts/with-closed.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { home, hubDocuments, panelSheet } from '../helpers/hub-documents.ts';
import { decideYear } from '../helpers/decided-year.ts';
import { pullAll, put, sessionOf, testHub } from '../helpers/test-hub.ts';

const counts = { asOf: '2026-10-31', employees: 100, members: 95, verified: 91, overReason: null };
const sheet = '2026|a1|self';
const about: readonly CollectionName[] = ['sheets', 'cases', 'evidence', 'unions', 'candidacies'];

/** A member's PC: it keeps what it has pulled, and where it goes on. */
class Desk {
  readonly #hub: Hub;
  readonly #session: HubSession;
  readonly #heads = new Map<CollectionName, number>();
  readonly #rows = new Map<string, Readonly<Record<string, unknown>>>();
  /** The texts of everything that came with the last pull. */
  arrived = '';

  constructor(hub: Hub, session: HubSession) {
    this.#hub = hub;
    this.#session = session;
  }

  async pull(): Promise<void> {
    const session = await withClosed(this.#hub.store, this.#session);
    this.arrived = '';
    for (const collection of about) {
      const { documents, seq } = await pullAll(this.#hub, session, collection, this.#heads.get(collection));
      this.#heads.set(collection, seq);
      for (const [id, document] of documents) this.#rows.set(`${collection} ${id}`, document);
      this.arrived += JSON.stringify([...documents.values()]);
    }
  }

  /** Of the candidate: which documents are here, and which counts they have. */
  get known() {
    const living = [...this.#rows].filter(([, row]) => row['_deleted'] === false);
    const row = (key: string) => this.#rows.get(key);
    return {
      kept: living.filter(([, { candidacyId }]) => candidacyId === '2026|a1').map(([key]) => key),
      membership: row('unions u-a1')?.['membership'],
      snapshot: row('candidacies 2026|a1')?.['snapshot'],
    };
  }
}

const everything = {
  kept: expect.arrayContaining([`sheets ${sheet}`, 'cases veto-a1']) as unknown,
  membership: counts,
  snapshot: counts,
};
const nothing = { kept: [], membership: null, snapshot: null };

async function furnish(hub: Hub, cityId: string): Promise<DocumentOf<'cycles'>> {
  const [admin, clerk] = [sessionOf('cityAdmin', { cityId }), sessionOf('townshipOperator', { cityId })];
  const cycle = await put(hub, admin, 'cycles', hubDocuments.cycles());
  await put(hub, clerk, 'unions', { ...hubDocuments.unions(), membership: counts });
  const frozen = { snapshot: counts, snapshotAt: '2026-11-01T00:00:00.000Z' };
  await put(hub, clerk, 'candidacies', { ...hubDocuments.candidacies(), ...frozen });
  await put(hub, clerk, 'sheets', hubDocuments.sheets());
  await put(hub, admin, 'cases', hubDocuments.cases());
  return cycle;
}

describeEachStore((body) => {
  it('row 16: takes back from a member what he had of whom he keeps out of, and gives it again when he does no longer', async () => {
    const cityId = 'lifted';
    const hub = testHub(body.store());
    await furnish(hub, cityId);
    const member = sessionOf('panelMember', { cityId, id: 'member-3', panelMemberId: 'm3' });
    const [desk, other] = [new Desk(hub, member), new Desk(hub, sessionOf('panelMember', { cityId }))];
    for (const one of [desk, other]) await one.pull();
    expect(desk.known).toEqual(everything);

    const begun = await put(hub, member, 'sheets', { ...panelSheet({}, 'm3'), draft: true, submissions: [] });
    const out = { recused: true, recuseReason: '亲属' };
    const declared = await put(hub, member, 'sheets', { ...begun, ...out }, begun);
    await desk.pull();
    expect(desk.known).toEqual({ ...nothing, kept: [`sheets ${declared.id}`] });
    const closed = await withClosed(hub.store, member);
    const past = await readHistory(hub, closed, 'candidacies', '2026|a1');
    expect(past.states.map(({ document }) => JSON.stringify(document))).toEqual([
      expect.not.stringContaining('95'),
    ]);
    await other.pull();
    expect(other.known).toEqual(everything);
    const late = new Desk(hub, member);
    await late.pull();
    expect(late.known.kept).toEqual([`sheets ${declared.id}`]);

    await put(hub, member, 'sheets', { ...declared, recused: false, recuseReason: null }, declared);
    for (const one of [desk, late]) {
      await one.pull();
      expect(one.known).toEqual(everything);
    }
  });

  it('row 15: sends a member of the candidate’s township everything once the cycle is announced', async () => {
    const cityId = 'announced';
    const hub = testHub(body.store());
    const cycle = await furnish(hub, cityId);
    const admin = sessionOf('cityAdmin', { cityId });
    const desk = new Desk(hub, sessionOf('panelMember', { cityId, panelMemberId: 'm7' }));
    await desk.pull();
    expect(desk.known).toEqual(everything);

    await decideYear(hub, admin);
    const seat = { id: 'm7', name: '郭七星', org: '武安镇', seat: 'township' as const, townshipCode: home };
    const seated = await put(hub, admin, 'cycles', { ...cycle, panel: [...cycle.panel, seat] }, cycle);
    await desk.pull();
    expect(desk.known).toEqual(nothing);
    expect(new Set(desk.arrived.match(/"membership":[^,}]+/g))).toEqual(new Set(['"membership":null']));

    await put(hub, admin, 'results', hubDocuments.results());
    await put(hub, admin, 'cycles', { ...seated, status: 'published' }, seated);
    await desk.pull();
    expect(desk.known).toEqual(everything);
  });
});
