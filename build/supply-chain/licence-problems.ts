import type { Component, Licence, Sbom } from './sbom-schema.ts';

/**
 * SPDX ids of what may ship: licences that ask for a notice at most. None of the GPL family (GPL, LGPL, AGPL) nor SSPL
 * is here: the program is given to offices as one bundle under Apache-2.0.
 */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Of an expression in SPDX's words; one with inner brackets is left to a person. */
function isAllowedExpression(expression: string): boolean {
  const plain = expression.trim().replace(/^\((.*)\)$/s, '$1');
  if (/[()]/.test(plain)) return false;
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((id) => allowed.has(id.trim())));
}

const textOf = (licence: Licence): string =>
  'expression' in licence ? licence.expression : (licence.license.id ?? licence.license.name ?? '');

/** What a package's licences are called together, for people; empty when it names none. */
export const licenceText = ({ licenses = [] }: Component): string => licenses.map(textOf).join(' AND ');

const isFine = ({ licenses = [] }: Component): boolean =>
  licenses.length > 0 && licenses.every((licence) => isAllowedExpression(textOf(licence)));

/** Each package whose licence nobody has allowed, as `name@version: licence`. */
export const licenceProblems = ({ components }: Sbom): readonly string[] =>
  components
    .filter((component) => !isFine(component))
    .map(
      (component) =>
        `${component.name}@${component.version}: ${licenceText(component) || 'no licence named'}`,
    );
