import { Type } from 'typebox';

/** An object whose fields nobody may change: published schemes and archived cycles are read, never edited. */
export const frozen = <P extends Type.TProperties>(properties: P) =>
  Type.ReadonlyObject(Type.Object(properties));

export const frozenList = <T extends Type.TSchema>(item: T, options: Type.TArrayOptions = {}) =>
  Type.Immutable(Type.Array(item, options));
