import type { CycleArchive } from '../../schema/archive.ts';
import type { Anomaly } from './anomaly.ts';
/** Unions one of whose rates lies on a line of the rates item to the head: `part` · 10 000 = `line` · `whole`. */
export declare function ratesOnLine({ scheme, unions, snapshots, cycle }: CycleArchive): readonly Anomaly[];
