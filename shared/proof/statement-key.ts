import { hexOf } from '../transfer/bytes.ts';
import { readSign1 } from './cose-sign1.ts';
import { statementOfText } from './statement-text.ts';

/** The id of the key that a statement says it was signed with, unchecked; null for a text that is no statement. */
export function statementKey(text: string): string | null {
  const bytes = statementOfText(text);
  const statement = bytes && readSign1(bytes);
  return statement ? hexOf(statement.keyId) : null;
}
