import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MeetingScope } from '../../server/meetings/meeting-scope.ts';
import { mayRead } from '../../server/services/may-read.ts';
import type { HubSession } from '../../server/session.ts';
import { readScope } from '../../server/store/read-scope.ts';
import type { ActorRole } from '../../shared/domain/actor.ts';
import { collectionNames, type CollectionName, type DocumentOf } from '../../shared/schema/registry.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, home, hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { placementDetail } from '../helpers/placement-detail.ts';
import { requestDetail } from '../helpers/data-requests.ts';
import { closedPlace } from '../../shared/domain/closed-to.ts';
import { calendarDetail, correctionDetail, noticeDetail } from '../helpers/proceedings.ts';
import { supplementDetail } from '../helpers/supplements.ts';
import { sessionOf } from '../helpers/test-hub.ts';

const roles: readonly ActorRole[] = [
  ...(['cityAdmin', 'cityOperator', 'panelMember', 'finance', 'auditor'] as const),
  ...(['townshipOperator', 'townshipChair'] as const),
];

/** Of the documents that a scenario makes. */
const places = [0, 1, 2, 3, 4, 5];
const meetingOf = ({ on, closed }: Readonly<Record<'on' | 'closed', readonly number[]>>): MeetingScope => {
  const candidacies = (chosen: readonly number[]) => chosen.map((place) => `2026|n${place}`);
  return {
    meetingId: 'meeting-1',
    candidacyIds: candidacies(on),
    unionIds: on.map((place) => `u-n${place}`),
    personIds: on.map((place) => `p-n${place}`),
    closedIds: candidacies(closed),
    closedUnionIds: [],
  };
};

const arbitrarySession: fc.Arbitrary<HubSession> = fc
  .record({
    role: fc.constantFrom(...roles),
    orgCode: fc.constantFrom(home, neighbour, cityCode, ''),
    panelMemberId: fc.constantFrom(null, '', 'm1', 'm2'),
    closed: fc.option(
      fc.record({
        places: fc.subarray([closedPlace('2026', home), closedPlace('2025', neighbour)]),
        candidacyIds: fc.subarray(places.map((place) => `2026|n${place}`)),
        unionIds: fc.constant([]),
      }),
      { nil: undefined },
    ),
    agenda: fc.option(fc.record({ on: fc.subarray(places), closed: fc.subarray(places) })),
  })
  .map(({ role, agenda, closed, ...rest }) => {
    if (role !== 'panelMember') return sessionOf(role, rest);
    return sessionOf(role, { ...rest, ...(agenda ? { meeting: meetingOf(agenda) } : closed && { closed }) });
  });

/** Whatever a permission may look at, varied; the store takes documents that a push would refuse. */
const arbitraryFields = fc.record({
  township: fc.constantFrom(home, neighbour),
  cycleId: fc.constantFrom('2024', '2025', '2026'),
  party: fc.constantFrom('self' as const, 'township' as const, 'panel' as const),
  raterId: fc.constantFrom('', 'm1', 'm2'),
  kind: fc.constantFrom(
    'veto' as const,
    'return' as const,
    'notice' as const,
    'correction' as const,
    'placement' as const,
    'supplement' as const,
    'same-person' as const,
    'data-request' as const,
    'step' as const,
    'calendar' as const,
    'receipt' as const,
    'batchAccounts' as const,
  ),
  deleted: fc.boolean(),
  draft: fc.boolean(),
  recused: fc.boolean(),
});
type Fields = typeof arbitraryFields extends fc.Arbitrary<infer F> ? F : never;

function documentOf(collection: CollectionName, fields: Fields, index: number): DocumentOf<CollectionName> {
  const { party, raterId, kind, draft, recused } = fields;
  const document = hubDocuments[collection]({ ...fields, name: `n${index}` });
  if (collection === 'sheets')
    return { ...(document as DocumentOf<'sheets'>), party, raterId, draft, recused };
  if (collection === 'certificates')
    return {
      ...(document as DocumentOf<'certificates'>),
      kind: kind === 'veto' ? ('qualification' as const) : ('level' as const),
    };
  if (collection !== 'cases' || kind === 'veto') return document;
  const item = document as DocumentOf<'cases'>;
  if (kind === 'notice') return { ...item, detail: noticeDetail };
  if (kind === 'receipt') return { ...item, detail: receiptDetail };
  if (kind === 'batchAccounts') return { ...item, detail: accountsDetail };
  if (kind === 'calendar') return { ...item, detail: calendarDetail };
  if (kind === 'step') return { ...item, detail: stepDetail };
  if (kind === 'placement') return { ...item, detail: placementDetail };
  if (kind === 'same-person') return { ...item, detail: samePersonDetail };
  if (kind === 'data-request') return { ...item, detail: requestDetail };
  if (kind === 'supplement') return { ...item, detail: supplementDetail };
  if (kind === 'correction') return { ...item, detail: correctionDetail };
  const detail = {
    kind: 'return' as const,
    sheetId: raterId ? `c|panel:${raterId}` : 'c|self',
    version: 1,
    reason: '补',
    items: [] as string[],
  };
  return { ...item, detail };
}

const receiptDetail: DocumentOf<'cases'>['detail'] = {
  kind: 'receipt',
  batchId: 'b1',
  outcomes: [{ no: 1, result: 'paid', on: '2026-12-20', note: '' }],
};
const accountsDetail: DocumentOf<'cases'>['detail'] = {
  kind: 'batchAccounts',
  batchId: 'b1',
  salt: 's'.repeat(16),
  rows: [{ no: 1, holder: '李四', bank: '农商行', number: '6222020000' }],
};
const samePersonDetail = {
  kind: 'same-person',
  personId: 'p2',
  into: 'p1',
  reason: '核实',
  byName: '',
} as const;
const stepDetail = { kind: 'step', number: 1, from: 'draft', to: 'draft', reason: '' } as const;

describeEachStore((body) => {
  let cities = 0;

  it('shows through a query exactly what may("read") allows, in a meeting too, for whomever and whatever', async () => {
    const scenario = fc.record({
      collection: fc.constantFrom(...collectionNames),
      documents: fc.array(arbitraryFields, { minLength: 1, maxLength: 25 }),
      statuses: fc.record({
        2024: fc.constantFrom('open' as const, 'published' as const, 'archived' as const),
        2025: fc.constantFrom('open' as const, 'published' as const),
      }),
      cycleDeleted: fc.boolean(),
      sessions: fc.array(arbitrarySession, { minLength: 1, maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ collection, documents, statuses, cycleDeleted, sessions }) => {
        const cityId = `city-${(cities += 1)}`;
        const store = body.store();
        const kept = documents.map((fields, index) => documentOf(collection, fields, index));
        const cycles = Object.entries(statuses).map(([cycleId, status]) => ({
          ...hubDocuments.cycles({ cycleId }),
          status,
        }));
        const isPublished = (id: string) =>
          !cycleDeleted && cycles.some((cycle) => cycle.id === id && cycle.status !== 'open');
        const unique = [...new Map(kept.map((document) => [document.id, document])).values()];
        await store.write(cityId, async (city) => {
          const place = () => {
            const seq = city.takeSeq();
            return { seq, sinceSeq: seq };
          };
          if (collection !== 'cycles') {
            await city.putDocuments(
              'cycles',
              cycles.map((document) => ({ document, deleted: cycleDeleted, ...place() })),
            );
          }
          await city.putDocuments(
            collection,
            unique.map((document, index) => ({
              document,
              deleted: documents[index]?.deleted ?? false,
              ...place(),
            })),
          );
        });
        for (const session of sessions) {
          const scope = readScope(session, collection);
          const found = await store.readChanges(cityId, { collection, scope, after: 0, limit: 1000 });
          const allowed = unique.filter((document) =>
            mayRead(session, collection, document, { isPublished }),
          );
          expect(found.map(({ document }) => document.id)).toEqual(allowed.map(({ id }) => id));
        }
      }),
      { numRuns: 60 },
    );
  });
});
