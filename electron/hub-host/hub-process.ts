import type { FirstAdmin, FromHub, HubPlace } from '../../shared/ipc/embedded-hub.ts';
import type { HubHostState } from '../../shared/ipc/hub-host.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import { isErrorCode } from '../../shared/lib/error-texts.ts';
import type { ProblemParams } from '../../shared/lib/problem.ts';
import { requireFreeSpace } from '../files/free-space.ts';
import type { Log } from '../log.ts';
import type { HubChild, SpawnHub } from './hub-child.ts';

export interface HubProcessOptions {
  readonly spawn: SpawnHub;
  readonly freeBytes: () => number;
  readonly log: Log;
  /** Pauses before it is started again, in milliseconds: the first, doubled each time up to the most. */
  readonly pauses: { readonly first: number; readonly most: number };
  /** How long it may take to stop before it is ended, in milliseconds. */
  readonly stopWithin: number;
}

type SetUpAnswer = Extract<FromHub, { readonly kind: 'set-up-done' }>['problem'];

const errorOf = ({ code, params }: { readonly code: string; readonly params: ProblemParams }): AppError =>
  isErrorCode(code) ? new AppError(code, params) : new AppError('HOST_FAILED', { reference: code });

/** Keeps the hub's process in the state that was asked for: starts it, starts it again when it ends, stops it. */
export class HubProcess {
  readonly #options: HubProcessOptions;
  #place: HubPlace | null = null;
  #child: HubChild | null = null;
  #state: HubHostState = { kind: 'off' };
  #pause: number;
  #retry: NodeJS.Timeout | null = null;
  #answer: ((answer: SetUpAnswer) => void) | null = null;
  #ended: (() => void) | null = null;
  #runningSince = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(options: HubProcessOptions) {
    this.#options = options;
    this.#pause = options.pauses.first;
  }

  get state(): HubHostState {
    return this.#state;
  }

  /** Starts it at `place`; one that is running elsewhere is stopped first. */
  start(place: HubPlace): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stopNow();
      this.#place = place;
      this.#pause = this.#options.pauses.first;
      this.#launch(place);
    });
  }

  /** Resolves when there is no process any more. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#stopNow());
  }

  /** @throws AppError HUB_HOST_NOT_RUNNING, and what the hub refuses an administrator for */
  async setUp(admin: FirstAdmin): Promise<void> {
    const child = this.#child;
    if (!child || this.#state.kind !== 'running') throw new AppError('HUB_HOST_NOT_RUNNING');
    const { promise, resolve } = Promise.withResolvers<SetUpAnswer>();
    this.#answer = resolve;
    child.tell({ kind: 'set-up', admin });
    const problem = await promise;
    if (problem) throw errorOf(problem);
    this.#state = { kind: 'running', needsSetUp: false };
  }

  /** Two commands at once are carried out one after the other. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #stopNow(): Promise<void> {
    this.#place = null;
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    const child = this.#child;
    if (child) {
      this.#state = { kind: 'stopping' };
      const ended = Promise.withResolvers<void>();
      this.#ended = ended.resolve;
      child.tell({ kind: 'stop' });
      const impatient = setTimeout(() => child.kill(), this.#options.stopWithin);
      await ended.promise;
      clearTimeout(impatient);
    }
    this.#state = { kind: 'off' };
  }

  #launch(place: HubPlace): void {
    this.#retry = null;
    try {
      requireFreeSpace(this.#options.freeBytes());
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return this.#fail(error, false);
    }
    this.#state = { kind: 'starting' };
    this.#child = this.#options.spawn({
      heard: (message) => this.#hear(message),
      ended: () => this.#end(),
    });
    this.#child.tell({ kind: 'start', place });
  }

  #hear(message: FromHub): void {
    switch (message.kind) {
      case 'running':
        this.#options.log('hub-running', { port: message.port });
        this.#runningSince = performance.now();
        this.#state = { kind: 'running', needsSetUp: message.needsSetUp };
        return;
      case 'failed':
        this.#fail(errorOf(message.problem), false);
        this.#place = null;
        this.#child?.kill();
        return;
      case 'set-up-done':
        this.#answer?.(message.problem);
        this.#answer = null;
        return;
      default:
        assertNever(message);
    }
  }

  #fail({ code, params }: AppError, retrying: boolean): void {
    this.#options.log('hub-failed', { code, retrying });
    this.#state = { kind: 'failed', code, params: { ...params }, retrying };
  }

  #end(): void {
    this.#child = null;
    this.#answer?.({ code: 'HUB_HOST_NOT_RUNNING', params: {} });
    this.#answer = null;
    this.#ended?.();
    this.#ended = null;
    const place = this.#place;
    if (!place) return;
    this.#fail(new AppError('HUB_HOST_CRASHED'), true);
    const { first, most } = this.#options.pauses;
    // What ran well for a while begins with the short pause again.
    const ranWell = this.#runningSince > 0 && performance.now() - this.#runningSince > most;
    this.#runningSince = 0;
    const pause = ranWell ? first : this.#pause;
    this.#retry = setTimeout(() => this.#launch(place), pause);
    this.#pause = Math.min(pause * 2, most);
  }
}
