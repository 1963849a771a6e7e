import type { Observable } from 'rxjs';
import type { AppError } from '../../../shared/lib/app-error.ts';
import { chooseFiles, type ChosenFiles } from '../../../shared/transfer/carried-files.ts';
import type { ToCityContents, ToOfficeContents } from '../../../shared/transfer/package-contents.ts';
import { createSerialQueue } from '../../data/serial-queue.ts';
import type { Described } from '../record-list.ts';
import type { SendFiles } from '../send-files.ts';
import type { SyncOptions } from '../sync.ts';
import { collectPackage } from './collect-package.ts';
import type { PackageRecord } from './package-register.ts';
import { standingOf, takePackage, type TakenHeader } from './take-package.ts';

/** The exchange with the city by stick, beside the network and in step with it. */
export interface SyncCarry {
  /** What a package for the city holds now. */
  readonly collect: () => Promise<CollectedPackage>;
  /** Why a package of the city will not be taken, null when it will. */
  readonly standing: (header: TakenHeader) => Promise<AppError | null>;
  /** @returns how many rows the city still has not answered for @throws AppError as `takePackage` */
  readonly take: (header: TakenHeader, contents: ToOfficeContents) => Promise<number>;
  readonly packages$: Observable<readonly PackageRecord[]>;
  readonly register: (record: Described<PackageRecord>) => Promise<void>;
}

/** What a package for the city holds, its files without their bytes. */
export interface CollectedPackage extends Pick<ToCityContents, 'confirms' | 'rows'>, ChosenFiles {}

interface Run {
  readonly files: Pick<SendFiles, 'waiting' | 'noteArrived'> | null;
  readonly isRunning: () => boolean;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

export function createSyncCarry(options: SyncOptions, { files, isRunning, start, stop }: Run): SyncCarry {
  const { records } = options;
  const queue = createSerialQueue();
  /** Two replications of one collection would each move the marks of the other. */
  const whileStanding = <T>(work: () => Promise<T>): Promise<T> =>
    queue.run('carry', async () => {
      const wasRunning = isRunning();
      await stop();
      try {
        return await work();
      } finally {
        if (wasRunning) start();
      }
    });
  return {
    collect: () =>
      whileStanding(async () => ({
        ...(await collectPackage(options)),
        ...chooseFiles(files?.waiting() ?? []),
      })),
    standing: (header) => standingOf(records, header),
    take: (header, contents) =>
      whileStanding(async () => {
        const left = await takePackage(options, header, contents);
        await files?.noteArrived(contents.files ?? []);
        return left;
      }),
    packages$: records.packages.all$,
    register: records.packages.put,
  };
}
