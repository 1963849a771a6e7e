import { problem, type Problem } from '../../shared/lib/problem.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { identityProblem } from '../../shared/sync/identity-problem.ts';
import type { WriteMark } from '../../shared/sync/write-mark.ts';
import { scopeColumns } from '../store/scope-columns.ts';
import { incomingProblem } from './check-incoming.ts';

/** A row that is a document of its collection; whether it may be stored is another question. */
export interface IncomingRow<N extends CollectionName = CollectionName> {
  readonly document: DocumentOf<N>;
  readonly deleted: boolean;
  /** The write the client believes to be the hub's newest, null when it believes the document to be new. */
  readonly assumed: WriteMark | null;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Far deeper than any document, and far less deep than what ends a function that calls itself. */
const deepest = 50;

/** Free of the key that many programs take for an object's prototype, and not nested without end. */
function isOrdinary(value: object, depth = 0): boolean {
  if (depth >= deepest) return false;
  const held = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(held)) {
    if (key === '__proto__') return false;
    const inner = held[key];
    if (typeof inner === 'object' && inner !== null && !isOrdinary(inner, depth + 1)) return false;
  }
  return true;
}

/** Text that a database column cannot hold as it is: NUL, or half of a surrogate pair. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

function assumedMark(assumed: unknown): WriteMark | null | undefined {
  if (assumed === null || assumed === undefined) return null;
  if (!isObject(assumed)) return undefined;
  const { rev, updatedAt, updatedBy, deviceId } = assumed;
  if (typeof rev !== 'number' || typeof updatedAt !== 'string') return undefined;
  if (typeof updatedBy !== 'string' || typeof deviceId !== 'string') return undefined;
  return { rev, updatedAt, updatedBy, deviceId };
}

function columnProblem<N extends CollectionName>(collection: N, document: DocumentOf<N>): Problem | null {
  // Of the kinds of tag, only a certificate's number is free text.
  const { tag, ...columns } = scopeColumns(collection, document);
  const texts = { id: document.id, ...columns, 'content.number': tag };
  const [field] = Object.entries(texts).find(([, text]) => !isStorable(text)) ?? [];
  if (field === undefined) return null;
  return problem(field, 'DOCUMENT_INVALID', { field: `${collection}.${field}`, reason: 'pattern' });
}

/** Reads one row of a push, whatever was sent in its place. */
export function readPushRow<N extends CollectionName>(
  collection: N,
  row: unknown,
): Result<IncomingRow<N>, Problem> {
  const unreadable = err(problem('', 'ROW_UNREADABLE'));
  if (!isObject(row) || !isObject(row['newDocumentState'])) return unreadable;
  const { _deleted: deleted, ...fields } = row['newDocumentState'];
  const assumed = assumedMark(row['assumedMasterState']);
  if (typeof deleted !== 'boolean' || assumed === undefined || !isOrdinary(fields)) return unreadable;
  const invalid = incomingProblem(collection, fields);
  if (invalid) return err(invalid);
  const document = fields as unknown as DocumentOf<N>;
  const wrong = columnProblem(collection, document) ?? identityProblem(collection, document);
  return wrong ? err(wrong) : ok({ document, deleted, assumed });
}
