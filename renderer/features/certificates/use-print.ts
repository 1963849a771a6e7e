import { useEffect, useRef, useState } from 'react';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { printMany, type PrintedBatch, type PrintWay } from './print-many.ts';

export interface Printing {
  readonly state: 'idle' | 'printing' | 'done' | 'stopped';
  readonly batches: readonly PrintedBatch[];
  /** Certificates printed so far. */
  readonly done: number;
  readonly start: (way: PrintWay) => void;
  readonly stop: () => void;
}

/** Prints the certificates once, with its progress and a way to stop; leaving the page stops it too. */
export function usePrint(certificates: readonly Certificate[]): Printing {
  const { bridge, repositories } = useServices();
  const { run } = useCommand();
  const [state, setState] = useState<Printing['state']>('idle');
  const [batches, setBatches] = useState<readonly PrintedBatch[]>([]);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  const start = async (way: PrintWay) => {
    const controller = new AbortController();
    stopper.current = controller;
    setState('printing');
    setBatches([]);
    const { certificates: register, issuing } = repositories;
    const tools = { bridge, certificates: register, issuing };
    const add = (batch: PrintedBatch) => setBatches((before) => [...before, batch]);
    const finished = await run(() => printMany(tools, certificates, way, controller.signal, add));
    setState(finished && !controller.signal.aborted ? 'done' : 'stopped');
  };
  return {
    state,
    batches,
    done: batches.reduce((sum, batch) => sum + batch.certificates.length, 0),
    start: (way) => void start(way),
    stop: () => stopper.current?.abort(),
  };
}
