import type { Scheme } from '../schema/scheme.ts';
import { hamiWorkers } from './hami-workers.ts';
import { legalAidStations } from './legal-aid-stations.ts';
import { outdoorStations } from './outdoor-stations.ts';
import { wuan2021 } from './wuan-2021.ts';

/** What comes with the program: the 武安 template, and examples of grading something else than chairs. */
export const builtInSchemes: readonly Scheme[] = [wuan2021, hamiWorkers, outdoorStations, legalAidStations];
