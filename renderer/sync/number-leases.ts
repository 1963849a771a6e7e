import { map, type Observable } from 'rxjs';
import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { HubFailure } from '../../shared/sync/hub-outcome.ts';
import type { NumberBlock } from '../../shared/sync/number-block.ts';
import { newId } from '../data/new-id.ts';
import { createSerialQueue } from '../data/serial-queue.ts';
import { hubFailure } from './hub-failure.ts';
import type { RecordList } from './record-list.ts';
import type { NumberLease } from './sync-records.ts';

/** The certificate numbers that are leased to this PC, which no other PC of the city can give. */
export interface NumberLeases {
  readonly blocks$: Observable<readonly NumberBlock[]>;
  /**
   * The first free numbers of a series. What lacks is leased from the hub, and a few more for days without it.
   *
   * @param used numbers of the series that certificates bear already, void ones included
   * @throws AppError NUMBERS_SPENT when the hub cannot be reached and too few are left, and the hub's refusals
   */
  readonly take: (series: string, count: number, used: ReadonlySet<number>) => Promise<readonly number[]>;
}

interface Options {
  readonly lease: Calls<'hub'>['leaseNumbers'];
  readonly leases: RecordList<NumberLease>;
  /** Whether this machine keeps what is left over: the hub knows a browser by another name at each sign-in. */
  readonly keeps: boolean;
}

/** No fewer are leased at once to a PC that keeps them. */
const smallestBlock = 10;

const blocksOf = (leases: readonly NumberLease[]): NumberBlock[] =>
  leases.flatMap(({ series, first, last }) =>
    first === null || last === null ? [] : [{ series, first, last }],
  );

const numbersOf = ({ first, last }: NumberBlock): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

const isAbsent = ({ kind }: HubFailure): boolean =>
  kind === 'offline' ||
  kind === 'not-a-hub' ||
  kind === 'certificate' ||
  kind === 'not-set' ||
  kind === 'failed';

export function createNumberLeases({ lease, leases, keeps }: Options): NumberLeases {
  const queue = createSerialQueue();
  const freeOf = (series: string, used: ReadonlySet<number>): number[] =>
    blocksOf(leases.all())
      .filter((block) => block.series === series)
      .flatMap(numbersOf)
      .filter((number) => !used.has(number))
      .sort((a, b) => a - b);
  /** Noted before it is asked: an answer that gets lost is given again, and no number is lost with it. */
  const askFor = async (series: string, missing: number): Promise<HubFailure | NumberBlock> => {
    const open = leases.all().find((one) => one.series === series && one.first === null);
    const size = open?.size ?? Math.max(missing, keeps ? smallestBlock : 0);
    const request = open?.request ?? newId('numbers');
    if (!open && keeps) await leases.put({ request, series, size, first: null, last: null });
    const outcome = await lease({ series, size, request }).catch(() => ({ kind: 'offline' }) as const);
    if (outcome.kind !== 'ok') return outcome;
    const { first, last } = outcome.value;
    if (keeps) await leases.put({ request, series, size, first, last });
    return outcome.value;
  };
  const take = async (series: string, count: number, used: ReadonlySet<number>): Promise<number[]> => {
    const free = freeOf(series, used);
    while (free.length < count) {
      const answer = await askFor(series, count - free.length);
      if ('kind' in answer) {
        throw isAbsent(answer)
          ? new AppError('NUMBERS_SPENT', { series, left: free.length, count })
          : hubFailure(answer);
      }
      free.push(...numbersOf(answer).filter((number) => !used.has(number)));
    }
    return free.slice(0, count);
  };
  return {
    blocks$: leases.all$.pipe(map(blocksOf)),
    take: (series, count, used) => queue.run('numbers', () => take(series, count, used)),
  };
}
