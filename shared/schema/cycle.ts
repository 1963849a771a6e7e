import { Type, type Static } from 'typebox';
import {
  codeField,
  dateField,
  documentObject,
  idField,
  nullable,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';

/** 评审组成员; a township chair carries his township's code, which recuses him from its candidates. */
export const PanelMemberSchema = Type.Object(
  {
    id: codeField,
    name: Type.String({ minLength: 2, maxLength: 30 }),
    org: shortText,
    seat: Type.Union([Type.Literal('leader'), Type.Literal('department'), Type.Literal('township')]),
    townshipCode: nullable(townshipCodeField),
  },
  { additionalProperties: false },
);
export type PanelMember = Static<typeof PanelMemberSchema>;

/** 评审周期, one a year. Townships see panel sheets and results only once it is `published`. */
export const CycleSchema = documentObject({
  ...stampFields,
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  cutoff: dateField,
  schemeKey: idField,
  status: Type.Union([Type.Literal('open'), Type.Literal('published'), Type.Literal('archived')]),
  selfDeadline: nullable(dateField),
  townshipDeadline: nullable(dateField),
  panelDeadline: nullable(dateField),
  panel: Type.Array(PanelMemberSchema, { maxItems: 200 }),
});
export type Cycle = Static<typeof CycleSchema>;
