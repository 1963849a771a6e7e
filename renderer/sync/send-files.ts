import {
  BehaviorSubject,
  filter,
  firstValueFrom,
  fromEvent,
  race,
  type Observable,
  type Subscription,
} from 'rxjs';
import { may } from '../../shared/domain/permissions.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { isErrorCode, type ErrorCode } from '../../shared/lib/error-texts.ts';
import type { ProblemParams } from '../../shared/lib/problem.ts';
import type { Evidence } from '../../shared/schema/evidence.ts';
import type { HubFailure } from '../../shared/sync/hub-outcome.ts';
import type { Store } from '../data/store.ts';
import type { Connection, Patience } from './connection.ts';
import { delay } from './delay.ts';
import type { SyncStore } from './sync-store.ts';

/** The files of this machine. */
export interface FileHost {
  readonly calls: Calls<'evidence'>;
  readonly mode: Profile['mode'];
}

/** A file the hub will not take. It is tried again at the next start, and when a person wants it. */
export interface FileTrouble {
  readonly evidence: Evidence;
  readonly code: ErrorCode;
  readonly params: ProblemParams;
}

interface Options {
  readonly store: Store;
  readonly host: FileHost;
  readonly records: SyncStore;
  readonly patience: Patience;
}

/** How often bytes may arrive spoilt before a person is told. */
const mostSpoilt = 3;

/** Of these documents, the ones whose bytes are here and have not been sent. */
async function findWaiting({ store, host, records }: Options, all: readonly Evidence[]): Promise<Evidence[]> {
  const own = all.filter((one) => may(store.actor, 'update', 'evidence', one, store.permissionContext));
  const hashes = [...new Set(own.map(({ sha256 }) => sha256))];
  const here = new Set(await host.calls.stored({ mode: host.mode, hashes }));
  const unsent: Evidence[] = [];
  for (const one of own.filter(({ sha256 }) => here.has(sha256))) {
    if (!(await records.sentFiles.has(one))) unsent.push(one);
  }
  return unsent;
}

function troubleOf(evidence: Evidence, failure: HubFailure): FileTrouble {
  const told = 'code' in failure ? failure : { code: 'HUB_FAILED', params: { reference: failure.kind } };
  const code = isErrorCode(told.code) ? told.code : 'HUB_FAILED';
  return { evidence, code, params: { reference: told.code, ...told.params, file: evidence.fileName } };
}

/**
 * The way of files to the hub, after their documents and one at a time, so that scores never wait for pictures. What
 * has arrived is remembered over restarts; a file that was cut goes on where the hub's part of it ends.
 */
export class SendFiles {
  readonly #options: Options;
  readonly #watching: Subscription;
  readonly #waiting$ = new BehaviorSubject<readonly Evidence[]>([]);
  readonly #troubles$ = new BehaviorSubject<readonly FileTrouble[]>([]);
  readonly #spoilt = new Map<string, number>();
  #documents: readonly Evidence[] = [];
  #looking = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
    this.#watching = options.store.database.evidence.find().$.subscribe((found) => {
      this.#documents = found.map((document) => document.toMutableJSON());
      void this.#look();
    });
    this.#watching.add(options.records.sentFiles.forgotten$.subscribe(() => this.retry()));
  }

  /** What is on this PC and not known to be at the hub, the hub's refusals included. */
  get waiting$(): Observable<readonly Evidence[]> {
    return this.#waiting$;
  }

  get troubles$(): Observable<readonly FileTrouble[]> {
    return this.#troubles$;
  }

  /** What waits now; for the stick. */
  waiting(): readonly Evidence[] {
    return this.#waiting$.value;
  }

  /** The hub has these, as a package of the city says. */
  async noteArrived(files: readonly Pick<Evidence, 'id' | 'sha256'>[]): Promise<void> {
    for (const file of files) await this.#options.records.sentFiles.add(file);
    this.retry();
    await this.#looking;
  }

  retry(): void {
    this.#spoilt.clear();
    this.#troubles$.next([]);
    void this.#look();
  }

  close(): void {
    this.#watching.unsubscribe();
  }

  /** Sends until the signal aborts. */
  async run(connection: Connection, signal: AbortSignal): Promise<void> {
    const { first, most } = this.#options.patience;
    for (let pause = first; !signal.aborted;) {
      await this.#look();
      const list = this.#waiting$.value;
      const open = list.filter(({ id }) => !this.#isTroubled(id));
      let left = 0;
      for (const evidence of open) {
        await connection.whenOnline(signal);
        if (!(await this.#send(connection, evidence))) left += 1;
      }
      if (left > 0) {
        await delay(pause, signal);
        pause = Math.min(pause * 2, most);
      } else {
        pause = first;
        if (open.length === 0) await this.#changeAfter(list, signal);
      }
    }
  }

  #look(): Promise<void> {
    // A file that cannot be looked up now is looked up with the next change.
    this.#looking = this.#looking
      .then(async () => this.#waiting$.next(await findWaiting(this.#options, this.#documents)))
      .catch(() => undefined);
    return this.#looking;
  }

  async #changeAfter(list: readonly Evidence[], signal: AbortSignal): Promise<void> {
    const changed$ = this.#waiting$.pipe(filter((now) => now !== list));
    await firstValueFrom<unknown>(race(changed$, fromEvent(signal, 'abort')));
  }

  #isTroubled(id: string): boolean {
    return this.#troubles$.value.some(({ evidence }) => evidence.id === id);
  }

  /** @returns whether the file is settled; otherwise it is tried again */
  async #send(connection: Connection, evidence: Evidence): Promise<boolean> {
    const { host, records } = this.#options;
    const { id, sha256 } = evidence;
    const outcome = await host.calls
      .upload({ mode: host.mode, id, sha256 })
      .catch((): HubFailure => ({ kind: 'rejected', code: 'EVIDENCE_DAMAGED', params: {} }));
    if (outcome.kind === 'ok') {
      connection.answered(outcome.hubTime);
      await records.sentFiles.add(evidence);
      return true;
    }
    if (outcome.kind !== 'rejected' && outcome.kind !== 'too-large') {
      connection.failed(outcome);
      return false;
    }
    if ('code' in outcome && this.#passes(id, outcome.code)) return false;
    this.#troubles$.next([...this.#troubles$.value, troubleOf(evidence, outcome)]);
    return true;
  }

  /** A document on its way is no trouble: were it refused, the refusal would tell. Nor are a few spoilt bytes. */
  #passes(id: string, code: string): boolean {
    if (code !== 'EVIDENCE_HASH_MISMATCH') return code === 'EVIDENCE_UNKNOWN';
    const spoilt = (this.#spoilt.get(id) ?? 0) + 1;
    this.#spoilt.set(id, spoilt);
    return spoilt < mostSpoilt;
  }
}
