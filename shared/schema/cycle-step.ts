import { Type, type Static } from 'typebox';

/** The stages of a year's grading in their order (domain §4); 异议处理 is passed over when nobody objects. */
export const CycleStageSchema = Type.Union([
  Type.Literal('draft'),
  Type.Literal('announced'),
  Type.Literal('self'),
  Type.Literal('township'),
  Type.Literal('panel'),
  Type.Literal('computing'),
  Type.Literal('notice'),
  Type.Literal('objections'),
  Type.Literal('decision'),
  Type.Literal('circular'),
  Type.Literal('payment'),
  Type.Literal('archived'),
]);
export type CycleStage = Static<typeof CycleStageSchema>;

/** One step of a cycle from stage to stage, an event: who took it and when is in the case's stamp. `id` = `<cycle>|step<number>`. */
export const StepDetailSchema = Type.Object(
  {
    kind: Type.Literal('step'),
    /** 1 for the cycle's first step; numbers follow each other without gaps. */
    number: Type.Integer({ minimum: 1, maximum: 10_000 }),
    from: CycleStageSchema,
    to: CycleStageSchema,
    /** Why it goes back; empty on the way forward. */
    reason: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type StepDetail = Static<typeof StepDetailSchema>;

export const stepId = (cycleId: string, number: number): string => `${cycleId}|step${number}`;
