import type { Attendance, Course, QualificationRule } from '../../schema/qualification.ts';
import type { Training } from '../../schema/union.ts';
import type { TrainingTotal } from '../summarise-training.ts';

/**
 * All that somebody was trained in: the city's courses that he attended, and what his township entered in the roster.
 * A course that both have (same day, same title) counts once, as the city has it.
 */
export function trainingOf(
  attendance: readonly Attendance[],
  courses: readonly Course[],
  roster: readonly Training[],
): readonly Training[] {
  const byId = new Map(courses.filter(({ cancelled }) => !cancelled).map((course) => [course.id, course]));
  const attended = new Map<string, Training>();
  for (const { id, hours } of attendance) {
    const course = byId.get(id);
    if (course && hours > 0) {
      const { kind, on, title } = course;
      attended.set(id, { id, kind, on, title, hours: Math.min(hours, course.hours) });
    }
  }
  const known = new Set([...attended.values()].map(({ on, title }) => `${on} ${title.trim()}`));
  const own = roster.filter(({ on, title }) => !known.has(`${on} ${title.trim()}`));
  return [...attended.values(), ...own].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What of it counts after a day, that day left out; all of it without one. */
export const trainingAfter = (training: readonly Training[], day: string | null): readonly Training[] =>
  day === null ? training : training.filter(({ on }) => on > day);

/** The part of the rule on training that is not met. */
export function trainingFailures(
  { needsInitial, minHours }: Pick<QualificationRule, 'needsInitial' | 'minHours'>,
  { initialOn, hours }: TrainingTotal,
): readonly ('needsInitial' | 'minHours')[] {
  return [
    ...(needsInitial && initialOn === null ? (['needsInitial'] as const) : []),
    ...(hours < minHours ? (['minHours'] as const) : []),
  ];
}
