import type { Hub } from '../hub.ts';
import { SerialQueue } from '../store/serial-queue.ts';
import { createEvidenceFiles, type EvidenceFiles } from './evidence-files.ts';

/** Where a hub keeps files and how much of them. */
export interface EvidenceSettings {
  readonly folder: string;
  /** Of one file. */
  readonly maxBytes: number;
  /** Of all files of a city. */
  readonly quotaBytes: number;
}

/** What has happened to files since the hub was started. */
export interface EvidenceCounts {
  stored: number;
  refused: number;
  receivedBytes: number;
  servedBytes: number;
}

/** A hub that keeps files. */
export interface EvidenceHub extends Hub {
  readonly settings: EvidenceSettings;
  readonly files: EvidenceFiles;
  readonly counts: EvidenceCounts;
  /** Parts are added one after another: two lines of one PC must not write into one file. */
  readonly turns: SerialQueue;
}

export const createEvidenceHub = (hub: Hub, settings: EvidenceSettings): EvidenceHub => ({
  ...hub,
  settings,
  files: createEvidenceFiles(settings.folder),
  counts: { stored: 0, refused: 0, receivedBytes: 0, servedBytes: 0 },
  turns: new SerialQueue(),
});
