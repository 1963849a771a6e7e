import { Dexie } from 'dexie';
import { databaseName } from '../../renderer/data/database-name.ts';
import { seed } from '../../renderer/data/seed.ts';
import { createServices, type OpenOutcome, type Services } from '../../renderer/data/services.ts';
import { createBridge } from '../../renderer/platform/bridge.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import { accountId, subsidyLedger } from '../../shared/schema/subsidy-case.ts';
import { hubDocuments } from './hub-documents.ts';
import { median } from './median.ts';
import { officeProfile as profile } from './office-profile.ts';

/**
 * The product's data layer for tests that drive the real Electron: bundled, it is handed to the app's page, which
 * has the real bridge, the real IndexedDB and the real origin, but no screen that opened the data itself.
 */

const bridge = createBridge();
const name = databaseName(profile);
let services: Services | null = null;

const opened = (): Services => {
  if (!services) throw new Error('the data is not open');
  return services;
};

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error));

type Summary = Omit<Extract<OpenOutcome, { kind: 'open' }>, 'services'> | { readonly kind: string };

export async function open(): Promise<Summary> {
  const outcome = await createServices({ bridge, profile, clock: systemClock });
  if (outcome.kind === 'failed') return { kind: `failed: ${codeOf(outcome.error)}` };
  if (outcome.kind !== 'open') return { kind: outcome.kind };
  ({ services } = outcome);
  return { kind: 'open', recovery: outcome.recovery };
}

/** Saves one person and answers what the badge then says; the error's code when it was refused. */
export async function savePerson(personName: string): Promise<string> {
  try {
    await opened().repositories.people.create({ name: personName });
    const { pending, error, copies } = opened().saveStatus.current();
    return pending === 0 && error === null && copies === 2 ? 'saved in both copies' : 'not yet';
  } catch (error) {
    return codeOf(error);
  }
}

export async function savePeople(count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => ({ name: `职工${index}` }));
  await opened().repositories.people.createMany(people);
}

/** Stores a person, an account and an objection as they come from the hub, with these values in them. */
export async function savePersonal(phone: string, number: string, content: string): Promise<void> {
  const about = { cycleId: '2026', townshipCode: '130481', office: 'city' } as const;
  const stamp = { ...hubDocuments.cases(), ...about };
  await seed(
    opened().store.database,
    {
      people: [{ ...hubDocuments.people(), name: '欧阳示例', phone }],
      cases: [
        {
          ...stamp,
          id: accountId('2026', 'p1', 1),
          candidacyId: subsidyLedger('2026'),
          detail: {
            kind: 'account',
            personId: 'p1',
            turn: 1,
            holder: '欧阳示例',
            bank: '农商行',
            number,
            consentOn: '2026-01-02',
            byName: '李四',
          },
        },
        {
          ...stamp,
          id: 'objection-1',
          candidacyId: cycleSubject('2026'),
          detail: {
            kind: 'objection',
            noticeId: 'n1',
            about: null,
            receivedOn: '2026-01-02',
            channel: 'letter',
            signed: true,
            name: '司马示例',
            contact: phone,
            content,
            dueOn: '2026-01-20',
            investigation: '',
            answer: '',
            result: 'open',
            closedOn: null,
          },
        },
      ],
    },
    () => undefined,
  );
}

interface Named {
  readonly name: string;
}

/** The names in each copy, read without our storage and without opening the data. */
export async function namesInCopies() {
  const table = `rxdb-dexie-${name}--0--people`;
  let local: Named[] = [];
  if (await Dexie.exists(table)) {
    const dexie = await new Dexie(table).open();
    local = await dexie.table('docs').toArray();
    dexie.close();
  }
  const mirrored = await bridge.mirror?.readPage({
    database: name,
    collection: 'people',
    afterId: null,
    limit: 1000,
  });
  return {
    indexedDb: local.map((person) => person.name).sort(),
    mirror: (mirrored ?? []).map(({ json }) => (JSON.parse(json) as Named).name).sort(),
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds of single saves through the product, and of bare writes to IndexedDB with the same durability. */
export async function measureSaves(rounds: number) {
  const bare = new Dexie('bench-bare', { chromeTransactionDurability: 'strict' });
  bare.version(1).stores({ docs: 'id' });
  const product: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const person = { name: `职工${round}` };
    product.push(await time(() => opened().repositories.people.create(person)));
    raw.push(await time(() => bare.table('docs').put({ ...person, id: `p${round}` })));
  }
  bare.close();
  await Dexie.delete('bench-bare');
  return { product: median(product), dexie: median(raw) };
}
