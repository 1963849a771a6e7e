import { Type } from 'typebox';
import { codeField, nullable } from '../../shared/schema/fields.ts';
import { ActorRoleSchema } from '../../shared/sync/account-answers.ts';

/** Long enough for any password, short enough to be no burden. */
export const typedSecret = Type.String({ minLength: 1, maxLength: 200 });

export const PcSchema = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 60 }),
  name: Type.String({ minLength: 1, maxLength: 60 }),
});

/** By what a machine is known again, and whose data it holds; neither is sent by one that has nothing yet. */
export const machineFields = {
  deviceKey: Type.Optional(Type.String({ minLength: 16, maxLength: 60 })),
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
};

/** Who somebody is and for which unit he acts. */
export const holderFields = {
  name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  role: ActorRoleSchema,
  orgCode: codeField,
  panelMemberId: nullable(Type.String({ minLength: 1, maxLength: 60 })),
};

/** As people type it; stored in the form of `normalLogin`. */
export const loginField = Type.String({ minLength: 3, maxLength: 60, pattern: '^\\s*\\S{3,}\\s*$' });

export const IdParamsSchema = Type.Object({ id: Type.String({ minLength: 1, maxLength: 120 }) });
