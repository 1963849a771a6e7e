import type { PrintJob } from '../../../shared/ipc/print.ts';

/** What a feature asks the host to print: the job and the name of its file, without folder and ending. */
export type PrintCall = PrintJob & { readonly fileName: string };
