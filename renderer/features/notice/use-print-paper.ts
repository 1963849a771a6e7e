import type { PrintCall } from '../../print/paper/print-call.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';

/** Prints one paper, made for this moment, and opens it; the browser shows its own dialog. */
export function usePrintPaper(): {
  readonly busy: boolean;
  readonly print: (jobAt: (now: Date) => PrintCall) => Promise<boolean>;
} {
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const print = (jobAt: (now: Date) => PrintCall) =>
    run(async () => {
      const printed = await bridge.print.toPdf(jobAt(store.clock.now()));
      if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
    });
  return { busy, print };
}
