import { Type, type Static } from 'typebox';
import { codeField } from '../schema/fields.ts';
import { frozen } from '../schema/frozen.ts';

/** What a PC asks for, `POST /v1/number-blocks`: the next numbers of a series, such as 武工评〔2026〕G. */
export const NumberRequestSchema = frozen({
  series: codeField,
  size: Type.Integer({ minimum: 1, maximum: 10_000 }),
  /** The PC's own name for this request: asked again, it gets the same block. */
  request: codeField,
});
export type NumberRequest = Static<typeof NumberRequestSchema>;

const count = Type.Integer({ minimum: 1 });

/** Numbers `first` to `last` of a series, which the hub gives to no other PC. */
export const NumberBlockSchema = frozen({ series: codeField, first: count, last: count });
export type NumberBlock = Static<typeof NumberBlockSchema>;
