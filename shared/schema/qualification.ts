import { Type, type Static } from 'typebox';
import { codeField, dateField, nullable } from './fields.ts';
import { frozen, frozenList } from './frozen.ts';
import { RoleSchema, TrainingSchema } from './union.ts';

/** As what somebody asks for 资格认证: his post, or a volunteer (the article; domain §1 item 8). */
export const AppliedRoleSchema = Type.Union([RoleSchema, Type.Literal('volunteer')]);
export type AppliedRole = Static<typeof AppliedRoleSchema>;

const monthsField = Type.Integer({ minimum: 0, maximum: 600 });
const hoursField = Type.Integer({ minimum: 0, maximum: 1000 });

/**
 * 资格认证规则 of one year. Only who may ask, and the target with its date, are the article's; everything else is
 * assumed and the city's to say.
 */
export const QualificationRuleSchema = frozen({
  /** The year, which it is found and merged by. */
  id: Type.String({ pattern: '^[0-9]{4}$' }),
  roles: frozenList(AppliedRoleSchema, { minItems: 1, maxItems: 8 }),
  /** In whole years on the day of the application; null asks for no age. */
  minAge: nullable(Type.Integer({ minimum: 0, maximum: 150 })),
  maxAge: nullable(Type.Integer({ minimum: 0, maximum: 150 })),
  /** Whole months in the post. */
  minMonths: monthsField,
  /** “1+N”: whether the initial course is needed, and how many hours in all. */
  needsInitial: Type.Boolean(),
  minHours: hoursField,
  /** In hundredths of a point. */
  passPoints: Type.Integer({ minimum: 0, maximum: 100_000 }),
  /** How often somebody may sit the examination in one year. */
  sittings: Type.Integer({ minimum: 1, maximum: 20 }),
  /** How long a certificate is valid; null is for ever. */
  validMonths: nullable(Type.Integer({ minimum: 1, maximum: 600 })),
  /** Hours of retraining that a renewal asks for, and how long before the end it is due. */
  renewHours: hoursField,
  dueMonths: monthsField,
  /** Holders among those who should hold one, in whole per cent, and until when. */
  targetPercent: Type.Integer({ minimum: 0, maximum: 100 }),
  targetOn: nullable(dateField),
});
export type QualificationRule = Static<typeof QualificationRuleSchema>;

/** 培训班 of the city: who attended stands in each person's own record. */
export const CourseSchema = frozen({
  id: codeField,
  kind: TrainingSchema.properties.kind,
  on: dateField,
  title: Type.String({ minLength: 1, maxLength: 100 }),
  hours: hoursField,
  place: Type.String({ maxLength: 100 }),
  /** What was planned and did not take place; its attendance counts for nothing. */
  cancelled: Type.Optional(Type.Literal(true)),
});
export type Course = Static<typeof CourseSchema>;

/** Attendance of one course; `id` is the course's. Who left early has fewer hours than the course. */
export const AttendanceSchema = Type.Object(
  { id: codeField, hours: hoursField },
  { additionalProperties: false },
);
export type Attendance = Static<typeof AttendanceSchema>;

/** One sitting of the examination, in hundredths of a point. */
export const SittingSchema = Type.Object(
  { id: codeField, on: dateField, points: Type.Integer({ minimum: 0, maximum: 100_000 }) },
  { additionalProperties: false },
);
export type Sitting = Static<typeof SittingSchema>;
