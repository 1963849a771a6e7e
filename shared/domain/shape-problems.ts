import { type Static, type TSchema } from 'typebox';
import { Settings } from 'typebox/system';
import { Value } from 'typebox/value';
import type { ErrorCode } from '../lib/error-texts.ts';
import { problem, type Problem } from '../lib/problem.ts';
import { childPath, pointerPath } from './json-path.ts';

type ShapeError = ReturnType<typeof Value.Errors>[number];

/** TypeBox stops after 8 errors by default; an archive is told everything at once. */
const mostErrors = 10_000;

function allErrors(schema: TSchema, value: unknown): readonly ShapeError[] {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: mostErrors });
  try {
    return Value.Errors(schema, value);
  } finally {
    Settings.Set({ maxErrors });
  }
}

const typeCodes: Readonly<Record<string, ErrorCode>> = {
  string: 'FIELD_NOT_TEXT',
  integer: 'FIELD_NOT_INTEGER',
  boolean: 'FIELD_NOT_BOOLEAN',
  array: 'FIELD_NOT_LIST',
  object: 'FIELD_NOT_OBJECT',
};

const limitCodes: Readonly<Record<string, ErrorCode>> = {
  minimum: 'FIELD_TOO_SMALL',
  minLength: 'FIELD_TOO_SMALL',
  minItems: 'FIELD_TOO_SMALL',
  maximum: 'FIELD_TOO_LARGE',
  maxLength: 'FIELD_TOO_LARGE',
};

function errorProblems(error: ShapeError, path: string): readonly Problem[] {
  const at = pointerPath(path, error.instancePath);
  if (error.keyword === 'required')
    return error.params.requiredProperties.map((name) =>
      problem(childPath(at, name), 'FIELD_MISSING', { field: name }),
    );
  const field = at.split('.').at(-1) || '$';
  if (error.keyword === 'type')
    return [problem(at, typeCodes[String(error.params.type)] ?? 'FIELD_UNFIT', { field })];
  if (error.keyword === 'enum')
    return [problem(at, 'FIELD_NOT_ALLOWED', { field, allowed: error.params.allowedValues.join(' | ') })];
  const limit = limitCodes[error.keyword];
  if (limit && 'limit' in error.params)
    return [problem(at, limit, { field, limit: String(error.params.limit) })];
  return [problem(at, 'FIELD_UNFIT', { field })];
}

/** Every way in which a value does not have the shape of the schema, each with its path below `path`. */
export function shapeProblems(schema: TSchema, value: unknown, path: string): readonly Problem[] {
  if (Value.Check(schema, value)) return [];
  const errors = allErrors(schema, value);
  const unions = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.schemaPath);
  return errors
    .filter((error) => !unions.some((union) => error.schemaPath.startsWith(`${union}/anyOf/`)))
    .flatMap((error) => errorProblems(error, path));
}

/** The same answer as a type guard, for values that need no explanation. */
export const hasShape = <T extends TSchema>(schema: T, value: unknown): value is Static<T> =>
  Value.Check(schema, value);
