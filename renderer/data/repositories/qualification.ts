import type { Observable } from 'rxjs';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Problem } from '../../../shared/lib/problem.ts';
import { applicationId, type Application } from '../../../shared/schema/application.ts';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { Course, QualificationRule } from '../../../shared/schema/qualification.ts';
import { applicationProblem, applicationRemovalProblem } from '../../../shared/sync/application-problem.ts';
import {
  attendanceChange,
  draftOf,
  refusalChange,
  sittingChange,
  type RegisteredPerson,
} from '../qualification-record.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { updateDocument, writeDocuments, type Change } from '../write-document.ts';

/** What one sitting of the examination came to; null takes it off the record. */
export interface ExamResult {
  readonly person: RegisteredPerson;
  readonly on: string;
  readonly points: number | null;
}

/** 资格认证: a township applies and checks, the city trains, examines and decides. */
export interface Qualification {
  /** Those of every year, of both offices. */
  readonly watchAll: () => Observable<readonly Application[]>;
  /** Applies for people; one who has applied already stays as he is. */
  readonly apply: (year: number, people: readonly RegisteredPerson[]) => Promise<void>;
  /** @throws AppError APPLICATION_CHECKED */
  readonly withdraw: (ids: readonly string[]) => Promise<void>;
  /** The township's check, or back to `applied`. @throws AppError REASON_REQUIRED when refusing without one */
  readonly check: (
    ids: readonly string[],
    state: 'applied' | 'checked' | 'refused',
    opinion: string,
  ) => Promise<void>;
  /** The city refuses, or with null takes it back. @throws AppError REASON_REQUIRED */
  readonly refuse: (
    rule: QualificationRule,
    person: RegisteredPerson,
    opinion: string | null,
  ) => Promise<void>;
  readonly saveRule: (rule: QualificationRule) => Promise<void>;
  readonly saveCourse: (course: Course) => Promise<void>;
  /** Hours by person for one course; 0 for whoever was not there. */
  readonly saveAttendance: (
    year: number,
    courseId: string,
    hours: ReadonlyMap<RegisteredPerson, number>,
  ) => Promise<void>;
  /** All of them or none. @throws AppError SITTINGS_USED_UP */
  readonly saveResults: (rule: QualificationRule, results: readonly ExamResult[]) => Promise<void>;
}

const refuseProblem = (found: Problem | null): void => {
  if (found) throw new AppError(found.code, found.params);
};

/** The same judge as at the hub, so that nothing is kept here that it would refuse. */
const judged =
  (change: Change<'applications'>): Change<'applications'> =>
  async (stored) => {
    const draft = await change(stored);
    if (draft === null) refuseProblem(applicationRemovalProblem(stored));
    else if (draft !== stored) refuseProblem(applicationProblem(stored, draft as Application));
    return draft;
  };

const write = (
  store: Store,
  changes: readonly (readonly [string, Change<'applications'>])[],
): Promise<void> =>
  writeDocuments(store, 'applications', new Map(changes.map(([id, change]) => [id, judged(change)])));

async function check(
  store: Store,
  ids: readonly string[],
  state: 'applied' | 'checked' | 'refused',
  given: string,
): Promise<void> {
  const opinion = state === 'refused' ? requireReason('applications.opinion', given) : given.trim();
  const change: Change<'applications'> = (stored) => {
    if (!stored) throw new AppError('DOCUMENT_MISSING', { id: ids.join() });
    return { ...stored, state, opinion };
  };
  await write(
    store,
    ids.map((id) => [id, change]),
  );
}

async function changeCity(store: Store, change: (city: OrgUnit) => OrgUnit): Promise<void> {
  const [city] = await store.database.orgUnits.find({ selector: { kind: 'city' } }).exec();
  if (!city) throw new AppError('DOCUMENT_MISSING', { id: 'city' });
  await updateDocument(store, 'orgUnits', city.id, change);
}

const replaced = <T extends { readonly id: string }>(list: readonly T[] | undefined, one: T): T[] => [
  ...(list ?? []).filter(({ id }) => id !== one.id),
  one,
];

const cityRecord = (year: number, { personId }: RegisteredPerson): string =>
  applicationId({ year, personId, office: 'city' });

/** One change for each record: two results of one person follow one another. */
function resultChanges(
  rule: QualificationRule,
  results: readonly ExamResult[],
): readonly (readonly [string, Change<'applications'>])[] {
  const groups = Map.groupBy(results, ({ person }) => cityRecord(Number(rule.id), person));
  return [...groups].map(([id, those]) => {
    const change: Change<'applications'> = async (stored) => {
      let document = stored;
      for (const { person, on, points } of those) {
        document = (await sittingChange(rule, person, on, points)(document)) as Application | null;
      }
      return document;
    };
    return [id, change] as const;
  });
}

export const createQualification = (store: Store): Qualification => ({
  watchAll: () => watchDocuments(store, 'applications'),
  apply: (year, people) =>
    write(
      store,
      people.map((person) => {
        const id = applicationId({ year, personId: person.personId });
        return [id, (stored) => stored ?? { ...draftOf(year, person), id }];
      }),
    ),
  withdraw: (ids) =>
    write(
      store,
      ids.map((id) => [id, () => null]),
    ),
  check: (ids, state, opinion) => check(store, ids, state, opinion),
  refuse: (rule, person, given) => {
    const opinion = given === null ? null : requireReason('applications.opinion', given);
    return write(store, [[cityRecord(Number(rule.id), person), refusalChange(rule, person, opinion)]]);
  },
  saveRule: (rule) =>
    changeCity(store, (city) => ({ ...city, qualificationRules: replaced(city.qualificationRules, rule) })),
  saveCourse: (course) => changeCity(store, (city) => ({ ...city, courses: replaced(city.courses, course) })),
  saveAttendance: (year, courseId, hours) =>
    write(
      store,
      [...hours].map(([person, count]) => [
        cityRecord(year, person),
        attendanceChange(year, person, { id: courseId, hours: count }),
      ]),
    ),
  saveResults: (rule, results) => write(store, resultChanges(rule, results)),
});
