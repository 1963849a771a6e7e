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

/**
 * How the panel scores in this cycle: a sheet of each member; the members of a sub-group for its townships alone;
 * one sheet of the whole panel; or a sheet of each member, given by category and spread over its items.
 */
export const PanelModeSchema = Type.Union([
  Type.Literal('individual'),
  Type.Literal('groups'),
  Type.Literal('collective'),
  Type.Literal('categories'),
]);
export type PanelMode = Static<typeof PanelModeSchema>;

/** 评审小组: its members score the candidates of its townships and nobody else's. */
export const PanelGroupSchema = Type.Object(
  {
    id: codeField,
    name: Type.String({ minLength: 1, maxLength: 30 }),
    memberIds: Type.Array(codeField, { maxItems: 200 }),
    townshipCodes: Type.Array(townshipCodeField, { maxItems: 200 }),
  },
  { additionalProperties: false },
);
export type PanelGroup = Static<typeof PanelGroupSchema>;

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
  /** Absent is `individual`. */
  panelMode: Type.Optional(PanelModeSchema),
  /** SHA-256 of the archive as it was put away; absent before, and on years that an earlier program archived. */
  archiveHash: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  panelGroups: Type.Optional(Type.Array(PanelGroupSchema, { maxItems: 100 })),
});
export type Cycle = Static<typeof CycleSchema>;
