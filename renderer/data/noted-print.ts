import type { Calls } from '../../shared/ipc/channels.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { noteAccess } from './note-access.ts';
import type { Store } from './store.ts';

type Print = Calls<'print'>;
type Job = Parameters<Print['toPdf']>[0];

/** Papers that say nothing of people: keys, codes, and the test print of an invented certificate. */
const withoutPeople: ReadonlySet<string> = new Set(['recovery-sheets', 'enrolment-slip', 'certificate-test']);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** What a job prints, by the titles of its papers, in which nobody's name stands; and how many papers it has. */
function printedOf({ form, data }: Job): { readonly paper: string; readonly rows: number } {
  const lists = [fieldOf(data, 'sheets'), fieldOf(data, 'certificates')];
  const papers = lists.find((list) => Array.isArray(list)) as readonly unknown[] | undefined;
  const titles = [papers?.[0], fieldOf(data, 'letter')].map((part) => fieldOf(part, 'title'));
  const title = titles.find((one) => typeof one === 'string');
  return { paper: typeof title === 'string' ? title : form, rows: papers?.length ?? 1 };
}

/** The printer of a screen, told whom a paper is about where it is about one person. */
export interface NotedPrint extends Omit<Print, 'toPdf'> {
  readonly toPdf: (job: Job, personId?: string) => ReturnType<Print['toPdf']>;
}

export type NotedBridge = Bridge & { readonly print: NotedPrint };

/** Every paper about people is noted in 操作记录 before it is made. */
export const notedPrint = (print: Print, store: Store): NotedPrint => ({
  ...print,
  toPdf: async (job, personId) => {
    const about =
      personId === undefined
        ? ({ documentKind: 'orgUnits' } as const)
        : ({ documentKind: 'people', documentId: personId } as const);
    if (!withoutPeople.has(job.form))
      await noteAccess(store, { action: 'print-paper', ...about, ...printedOf(job) });
    return print.toPdf(job);
  },
  saveFolder: async (folder) => {
    const rows = folder.texts.length + folder.printed.length;
    const paper = folder.name;
    await noteAccess(store, { action: 'export-archive', documentKind: 'cycles', paper, rows });
    return print.saveFolder(folder);
  },
});
