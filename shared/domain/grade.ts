import type { CycleArchive } from '../schema/archive.ts';
import { gradeCycle } from './grade-cycle.ts';
import { gradingOutput, type GradingOutput } from './grading-output.ts';

/**
 * The published results of a checked archive (grading-contract, Output): the one calculation that the desktop app,
 * the city hub and the command line share.
 */
export const grade = (archive: CycleArchive): GradingOutput => gradingOutput(archive, gradeCycle(archive));
