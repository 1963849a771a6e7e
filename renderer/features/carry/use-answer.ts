import { useCallback, useState } from 'react';
import type { AppError } from '../../../shared/lib/app-error.ts';
import type { OpenedHere } from '../../../shared/ipc/carry.ts';
import { countByCollection } from '../../../shared/transfer/package-contents.ts';
import { useServices } from '../../data/services-context.tsx';
import type { Sync } from '../../sync/sync.ts';

/** A package of the city that has been opened and not yet taken. */
export interface ShownAnswer {
  readonly fileName: string;
  readonly opened: OpenedHere;
  /** Why it will not be taken, null when it will. */
  readonly refusal: AppError | null;
}

/** The package that was taken last, and how many changes of this PC still wait. */
export interface TakenAnswer {
  readonly serial: number;
  readonly left: number;
}

export interface AnswerDesk {
  readonly shown: ShownAnswer | null;
  readonly taken: TakenAnswer | null;
  /** @throws AppError as `unseal` */
  readonly show: (fileName: string, base64: string) => Promise<void>;
  /** @throws AppError as `takePackage` */
  readonly take: () => Promise<void>;
  readonly close: () => void;
}

/** The answer of the city on its way into this PC: opened, listed, and then taken or put away. */
export function useAnswer(sync: Sync): AnswerDesk {
  const { bridge, store } = useServices();
  const [shown, setShown] = useState<ShownAnswer | null>(null);
  const [taken, setTaken] = useState<TakenAnswer | null>(null);
  const show = useCallback(
    async (fileName: string, base64: string) => {
      setTaken(null);
      setShown(null);
      const opened = await bridge.carry.unseal({ package: base64 });
      setShown({ fileName, opened, refusal: await sync.carry.standing(opened.header) });
    },
    [bridge, sync],
  );
  const take = async (): Promise<void> => {
    if (!shown) return;
    const { header, contents, sha256 } = shown.opened;
    const left = await sync.carry.take(header, contents);
    const { serial, createdAt } = header;
    const counts = countByCollection(contents.changes);
    await sync.carry.register({ direction: 'in', serial, createdAt, by: store.actor.name, counts, sha256 });
    setShown(null);
    setTaken({ serial, left });
  };
  return { shown, taken, show, take, close: () => setShown(null) };
}
