import { bestSitting, isPassed } from '../../shared/domain/qualification/best-sitting.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { applicationId, type Application } from '../../shared/schema/application.ts';
import type {
  AppliedRole,
  Attendance,
  QualificationRule,
  Sitting,
} from '../../shared/schema/qualification.ts';
import type { Draft } from './prepare-document.ts';
import type { Change } from './write-document.ts';

/** Whose record it is, as the register has him. */
export interface RegisteredPerson {
  readonly personId: string;
  readonly name: string;
  readonly townshipCode: string;
  readonly role: AppliedRole;
}

export const draftOf = (
  year: number,
  { personId, townshipCode, role }: RegisteredPerson,
): Omit<Draft<'applications'>, 'id'> => ({
  year,
  townshipCode,
  personId,
  role,
  trainingHours: 0,
  examOn: null,
  examPoints: null,
  state: 'applied',
  opinion: '',
});

const newRecord = (year: number, person: RegisteredPerson): Draft<'applications'> => {
  const draft = { ...draftOf(year, person), office: 'city' as const, state: 'checked' as const };
  return { ...draft, id: applicationId({ year, personId: person.personId, office: 'city' }) };
};

/** The outcome that follows from the sittings; what the city refused stays refused. */
function outcomeOf(
  state: Application['state'],
  sittings: readonly Sitting[],
  rule: QualificationRule,
): Application['state'] {
  if (state === 'refused') return state;
  const passed = isPassed(rule, bestSitting(sittings));
  if (passed === null) return 'checked';
  return passed ? 'passed' : 'failed';
}

/** Hours of one course; none takes the attendance off the record. */
export function attendanceChange(
  year: number,
  person: RegisteredPerson,
  { id, hours }: Attendance,
): Change<'applications'> {
  return (stored) => {
    const record = stored ?? newRecord(year, person);
    const others = (record.attendance ?? []).filter((one) => one.id !== id);
    if (!stored && hours === 0) return stored;
    const attendance = hours === 0 ? others : [...others, { id, hours }];
    return { ...record, attendance, trainingHours: attendance.reduce((sum, one) => sum + one.hours, 0) };
  };
}

/**
 * The result of one day; another one of that day takes its place, and null takes it off the record.
 *
 * @throws AppError SITTINGS_USED_UP
 */
export function sittingChange(
  rule: QualificationRule,
  person: RegisteredPerson,
  on: string,
  points: number | null,
): Change<'applications'> {
  return (stored) => {
    const record = stored ?? newRecord(Number(rule.id), person);
    const others = (record.sittings ?? []).filter((one) => one.on !== on);
    if (!stored && points === null) return stored;
    const sittings = points === null ? others : [...others, { id: on, on, points }];
    if (points !== null && sittings.length > rule.sittings) {
      throw new AppError('SITTINGS_USED_UP', { name: person.name, count: others.length });
    }
    const best = bestSitting(sittings);
    return {
      ...record,
      sittings,
      examOn: best?.on ?? null,
      examPoints: best?.points ?? null,
      state: outcomeOf(record.state, sittings, rule),
    };
  };
}

/** The city refuses an application that a township has checked, or takes that back when `opinion` is null. */
export function refusalChange(
  rule: QualificationRule,
  person: RegisteredPerson,
  opinion: string | null,
): Change<'applications'> {
  return (stored) => {
    const record = stored ?? newRecord(Number(rule.id), person);
    if (opinion !== null) return { ...record, state: 'refused', opinion };
    return { ...record, state: outcomeOf('checked', record.sittings ?? [], rule), opinion: '' };
  };
}
