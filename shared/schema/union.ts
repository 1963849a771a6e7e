import { Type, type Static } from 'typebox';
import {
  codeField,
  countField,
  dateField,
  documentObject,
  longText,
  nullable,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';

/**
 * 职务: those of grading-contract, Cycle archive, and two that hold no office in a union: a worker whom it employs
 * (社会化工会工作者) and the keeper who answers for a 站点.
 */
export const RoleSchema = Type.Union([
  Type.Literal('chair'),
  Type.Literal('viceChair'),
  Type.Literal('member'),
  Type.Literal('auditor'),
  Type.Literal('womenDirector'),
  Type.Literal('worker'),
  Type.Literal('keeper'),
]);
export type Role = Static<typeof RoleSchema>;

/** 培训 “1+N”: the one initial course, and courses for the post. */
export const TrainingSchema = Type.Object(
  {
    id: codeField,
    kind: Type.Union([Type.Literal('initial'), Type.Literal('post')]),
    on: dateField,
    title: Type.String({ minLength: 1, maxLength: 100 }),
    hours: Type.Integer({ minimum: 0, maximum: 1000 }),
  },
  { additionalProperties: false },
);
export type Training = Static<typeof TrainingSchema>;

/** 任职: one person's term in one post of this union; `endOn` is null while it lasts. */
export const AppointmentSchema = Type.Object(
  {
    id: codeField,
    personId: codeField,
    role: RoleSchema,
    fullTime: Type.Boolean(),
    electedOn: dateField,
    endOn: nullable(dateField),
    training: Type.Optional(Type.Array(TrainingSchema, { maxItems: 200 })),
  },
  { additionalProperties: false },
);
export type Appointment = Static<typeof AppointmentSchema>;

/** What one member enterprise of a joint union counts. */
export const EnterpriseCountsSchema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    employees: countField,
    members: countField,
    verified: countField,
  },
  { additionalProperties: false },
);
export type EnterpriseCounts = Static<typeof EnterpriseCountsSchema>;

/** 会员情况: counts of one day, from which both rates follow (domain §5.2). `overReason` explains members > employees. */
export const MembershipSchema = Type.Object(
  {
    asOf: dateField,
    employees: countField,
    members: countField,
    verified: countField,
    overReason: nullable(longText),
    /** Of a joint union: each member enterprise's own counts, of which those above are the sums (domain §7 row 9). */
    parts: Type.Optional(Type.Array(EnterpriseCountsSchema, { minItems: 1, maxItems: 200 })),
  },
  { additionalProperties: false },
);
export type Membership = Static<typeof MembershipSchema>;

/** Whether a union works; a state-owned enterprise's chair is graded no more, and neither is one of another city. */
export const UnionStatusSchema = Type.Union([
  Type.Literal('active'),
  Type.Literal('suspended'),
  Type.Literal('closed'),
  Type.Literal('stateOwned'),
  Type.Literal('movedAway'),
]);
export type UnionStatus = Static<typeof UnionStatusSchema>;

/** One change of a union's state, with the day from which it holds and the reason (domain §7 row 28). */
export const UnionChangeSchema = Type.Object(
  {
    on: dateField,
    status: UnionStatusSchema,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type UnionChange = Static<typeof UnionChangeSchema>;

/** 企业工会 with its enterprise, its officers and the newest membership counts; or a 站点 with its responsible unit. */
export const UnionSchema = documentObject({
  ...stampFields,
  townshipCode: townshipCodeField,
  name: Type.String({ minLength: 1, maxLength: 100 }),
  enterprise: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 100 }),
      /** Set for a 站点, whose responsible unit and place stand where a union's enterprise does. */
      kind: Type.Optional(Type.Literal('site')),
      /** 统一社会信用代码, 18 characters (GB 32100), empty when unknown. */
      uscc: Type.String({ maxLength: 18 }),
      nature: shortText,
      industry: shortText,
      address: shortText,
    },
    { additionalProperties: false },
  ),
  establishedOn: nullable(dateField),
  termEndOn: nullable(dateField),
  /** As of the newest change. */
  status: UnionStatusSchema,
  /** What became of it, in the order of the days; a union without any was always what it is. */
  changes: Type.Optional(Type.Array(UnionChangeSchema, { maxItems: 100 })),
  officers: Type.Array(AppointmentSchema, { maxItems: 200 }),
  membership: nullable(MembershipSchema),
});
export type EnterpriseUnion = Static<typeof UnionSchema>;
