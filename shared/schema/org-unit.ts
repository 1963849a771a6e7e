import { Type, type Static } from 'typebox';
import { documentObject, shortText, stampFields } from './fields.ts';
import { CourseSchema, QualificationRuleSchema } from './qualification.ts';
import { IssuerKeySchema, VoidNumberSchema } from './issuer.ts';
import { PrivacyRulesSchema } from './privacy.ts';

/** 组织: the city federation (市总工会) or a township union office (乡镇总工会); `id` is the administrative code. */
export const OrgUnitSchema = documentObject({
  ...stampFields,
  kind: Type.Union([Type.Literal('city'), Type.Literal('township')]),
  name: shortText,
  unionName: shortText,
  /** A statistical unit without a township office of its own, such as an industrial park (园区). */
  pseudo: Type.Boolean(),
  sortNo: Type.Integer({ minimum: 0, maximum: 9999 }),
  active: Type.Boolean(),
  /** Of the city: the keys of its certificates, and the numbers that no longer stand. Everybody may check by them. */
  issuerKeys: Type.Optional(Type.Array(IssuerKeySchema, { maxItems: 200 })),
  voidNumbers: Type.Optional(Type.Array(VoidNumberSchema, { maxItems: 10_000 })),
  /** Of the city: its rules for 资格认证 by year, and its courses. Townships check and plan by them. */
  qualificationRules: Type.Optional(Type.Array(QualificationRuleSchema, { maxItems: 100 })),
  courses: Type.Optional(Type.Array(CourseSchema, { maxItems: 2000 })),
  /** Of the city: how long personal data are kept; absent while it goes by the assumed ones. */
  privacyRules: Type.Optional(PrivacyRulesSchema),
});
export type OrgUnit = Static<typeof OrgUnitSchema>;
