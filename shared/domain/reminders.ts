import type { CycleStage } from '../schema/cycle-step.ts';
import { cycleStages } from './cycle-steps.ts';
import type { Deadlines } from './deadline-problem.ts';
import { countWorkingDays, type WorkingCalendar } from './working-days.ts';

/** Work of an office that is not in yet; `deadline` is null where none was fixed. */
export interface DueWork<Kind extends string = 'self' | 'township' | 'panel'> {
  readonly kind: Kind;
  /** How many; null where they are not counted. */
  readonly count: number | null;
  readonly deadline: string | null;
}

/** Sheets, and requests of people about their own data. */
export type ReminderKind = DueWork['kind'] | 'request';

/** Work that is due soon or late. `days` are working days: left up to and with the deadline, negative after it. */
export interface Reminder extends DueWork<ReminderKind> {
  readonly deadline: string;
  readonly days: number;
}

/** From how many working days before its deadline on an office is reminded. Nobody has ruled it: an assumption. */
export const remindFrom = 5;

/** Working days from `today` to `deadline`, negative when it has passed. */
export const workingDaysLeft = (calendar: WorkingCalendar, today: string, deadline: string): number =>
  deadline < today
    ? -countWorkingDays(calendar, deadline, today) || -1
    : countWorkingDays(calendar, today, deadline);

/** What an office is reminded of, the most pressing first. A deadline long ahead disturbs nobody, nor does one with nothing owed. */
export function remindersOf(
  due: readonly DueWork<ReminderKind>[],
  today: string,
  calendar: WorkingCalendar,
): readonly Reminder[] {
  return due
    .flatMap(({ kind, count, deadline }) =>
      deadline === null || count === 0
        ? []
        : [{ kind, count, deadline, days: workingDaysLeft(calendar, today, deadline) }],
    )
    .filter(({ days }) => days <= remindFrom)
    .toSorted((a, b) => a.days - b.days);
}

/** What the city watches: steps of the year that are due while the cycle has not come past them. */
export function stageReminders(
  { selfDeadline, townshipDeadline, panelDeadline }: Deadlines,
  stage: CycleStage,
  today: string,
  calendar: WorkingCalendar,
): readonly Reminder[] {
  const deadlines = { self: selfDeadline, township: townshipDeadline, panel: panelDeadline };
  const open = (['self', 'township', 'panel'] as const).filter(
    (kind) => stage !== 'draft' && cycleStages.indexOf(stage) <= cycleStages.indexOf(kind),
  );
  const due = open.map((kind) => ({ kind, count: null, deadline: deadlines[kind] }));
  return remindersOf(due, today, calendar);
}
