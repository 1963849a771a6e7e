import type { OfficialListData } from '../../print/official/official-list-schema.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';

/** Prints one paper and opens it; the browser shows its own dialog. */
export function usePrintPaper(): {
  readonly busy: boolean;
  readonly print: (data: OfficialListData) => Promise<boolean>;
} {
  const { bridge } = useServices();
  const { busy, run } = useCommand();
  const print = (data: OfficialListData) =>
    run(async () => {
      const printed = await bridge.print.toPdf({ form: 'official-list', data, fileName: data.title });
      if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
    });
  return { busy, print };
}
