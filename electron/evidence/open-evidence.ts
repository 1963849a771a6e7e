import { rmSync } from 'node:fs';
import { shell } from 'electron';
import type { Calls } from '../../shared/ipc/channels.ts';
import { describeError } from '../describe-error.ts';
import type { HubFetch } from '../hub/hub-fetch.ts';
import type { Log } from '../log.ts';
import { createEvidenceCalls } from './evidence-calls.ts';
import { EvidenceStore } from './evidence-store.ts';

interface Options {
  readonly folder: string;
  /** Copies for the system's viewer; those of an earlier run are removed. */
  readonly openedFolder: string;
  readonly freeBytes: () => number;
  readonly link: HubFetch;
  readonly log: Log;
}

/** The files of evidence on this PC, tidied up and ready for the page. */
export function openEvidence({ folder, openedFolder, freeBytes, link, log }: Options): Calls<'evidence'> {
  const store = new EvidenceStore(folder, freeBytes);
  rmSync(openedFolder, { recursive: true, force: true });
  store.dropDrafts().catch((error: unknown) => log('drafts-not-dropped', describeError(error)));
  return createEvidenceCalls({ store, link, openedFolder, openPath: (path) => shell.openPath(path) });
}
