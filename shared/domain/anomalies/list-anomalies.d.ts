import type { CycleArchive } from '../../schema/archive.ts';
import type { Anomaly } from './anomaly.ts';
/** What the cycle's archive alone tells. */
export declare const listAnomalies: (archive: CycleArchive) => readonly Anomaly[];
