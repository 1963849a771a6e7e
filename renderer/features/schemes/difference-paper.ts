import type { SchemeChange } from '../../../shared/domain/diff-schemes.ts';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { SchemeDifferenceData } from '../../print/schemes/scheme-difference-schema.ts';
import { changeRows } from './change-rows.ts';

const headOf = (scheme: Scheme) => ({
  name: scheme.name,
  version: scheme.version,
  check: schemeHash(scheme).slice(0, 16),
});

/** The differences of two schemes for paper, in Chinese whatever language the screen speaks. */
export const differencePaper = (
  before: Scheme,
  after: Scheme,
  changes: readonly SchemeChange[],
  at: string,
): SchemeDifferenceData => ({
  before: headOf(before),
  after: headOf(after),
  rows: changeRows(changes, paperText).map((row) => ({ ...row })),
  at,
});
