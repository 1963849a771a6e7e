import { Type, type Static, type TProperties, type TSchema } from 'typebox';
import type { DeepReadonly } from './deep-readonly.ts';

/** One call over the bridge: what it takes and what it answers, both checked on both sides. */
export interface Channel<Input extends TSchema = TSchema, Output extends TSchema = TSchema> {
  readonly input: Input;
  readonly output: Output;
}

export const channel = <Input extends TSchema, Output extends TSchema>(
  input: Input,
  output: Output,
): Channel<Input, Output> => ({ input, output });

/** An object that refuses every property it does not name. */
export const exact = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

/** The schema of a call that takes or answers nothing. */
export const nothing = Type.Void();

export type InputOf<C extends Channel> = DeepReadonly<Static<C['input']>>;
export type OutputOf<C extends Channel> = DeepReadonly<Static<C['output']>>;

/** The function a channel becomes on the bridge. It rejects with an `AppError` only. */
export type CallOf<C extends Channel> = [void] extends [InputOf<C>]
  ? () => Promise<OutputOf<C>>
  : (input: InputOf<C>) => Promise<OutputOf<C>>;
