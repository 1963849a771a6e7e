import type { ComponentType } from 'react';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../../../shared/lib/app-error.ts';

/** A paper form as the print page takes it: what to print arrives from another process and is checked here. */
export type PaperForm = ComponentType<{ readonly data: unknown }>;

/**
 * A form that is painted only from data of its schema. Rendering it with anything else throws
 * AppError DOCUMENT_INVALID: nothing is better than a certificate with a gap.
 */
export function checkedForm<S extends TSchema>(
  dataSchema: S,
  Component: ComponentType<{ readonly data: Static<S> }>,
): PaperForm {
  return function CheckedForm({ data }) {
    if (!Value.Check(dataSchema, data)) {
      const [first] = Value.Errors(dataSchema, data);
      throw new AppError('DOCUMENT_INVALID', {
        field: first?.instancePath ?? '',
        reason: first?.message ?? '',
      });
    }
    return <Component data={data} />;
  };
}
