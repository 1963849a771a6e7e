import { useCallback, useRef, useState } from 'react';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isErrorCode } from '../../../shared/lib/error-texts.ts';
import type { HubOutcome } from '../../../shared/sync/hub-outcome.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubFailure } from '../../sync/hub-failure.ts';
import { isReady, type Incoming } from './incoming.ts';

const asError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('PACKAGE_UNKNOWN', {}, { cause: error });

/** @throws AppError */
export function valueOf<T>(outcome: HubOutcome<T>): T {
  if (outcome.kind === 'ok') return outcome.value;
  throw hubFailure(outcome);
}

export interface IncomingDesk {
  readonly files: readonly Incoming[];
  /** Lists files with what they hold. */
  readonly add: (fileName: string, read: () => Promise<string>) => Promise<void>;
  /** Imports every file that is ready, one after another; one that is refused holds up no other. */
  readonly importAll: () => Promise<void>;
  readonly clear: () => void;
}

/** The packages that lie on the city's desk. */
export function useIncoming(): IncomingDesk {
  const { carry } = useServices().bridge;
  const [files, setFiles] = useState<readonly Incoming[]>([]);
  const last = useRef(0);
  const add = useCallback(
    async (fileName: string, read: () => Promise<string>) => {
      const key = (last.current += 1);
      const nothing = { key, fileName, base64: '', inspection: null, error: null, imported: null };
      const seen = async (): Promise<Incoming> => {
        const base64 = await read();
        const inspection = valueOf(await carry.inspect({ package: base64 }));
        const { refusal } = inspection;
        const code = refusal && isErrorCode(refusal.code) ? refusal.code : 'PACKAGE_UNKNOWN';
        const error = refusal && new AppError(code, refusal.params);
        return { ...nothing, base64, inspection, error };
      };
      const file = await seen().catch((error: unknown) => ({ ...nothing, error: asError(error) }));
      setFiles((before) => [...before, file]);
    },
    [carry],
  );
  const importOne = async (file: Incoming): Promise<void> => {
    const put = (change: Partial<Incoming>): void =>
      setFiles((before) => before.map((one) => (one.key === file.key ? { ...one, ...change } : one)));
    try {
      put({ imported: valueOf(await carry.bring({ package: file.base64 })) });
    } catch (error) {
      put({ error: asError(error) });
    }
  };
  return {
    files,
    add,
    importAll: async () => {
      for (const file of files.filter(isReady)) await importOne(file);
    },
    clear: () => setFiles([]),
  };
}
