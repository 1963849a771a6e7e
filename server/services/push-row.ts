import { problem, type Problem } from '../../shared/lib/problem.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { identityProblem } from '../../shared/sync/identity-problem.ts';
import { scopeColumns } from '../store/scope-columns.ts';
import { incomingProblem } from './check-incoming.ts';

/** Names one write of a document. The number alone would not do: two offices can both write a third revision. */
export interface WriteMark {
  readonly rev: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly deviceId: string;
}

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

/** A key that many programs take for an object's prototype, and then lose or obey. */
const hasForbiddenKey = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]) => key === '__proto__' || hasForbiddenKey(inner));

/** Text that a database column cannot hold as it is: NUL, or half of a surrogate pair. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

function markOf(assumed: unknown): WriteMark | null | undefined {
  if (assumed === null || assumed === undefined) return null;
  if (!isObject(assumed)) return undefined;
  const { rev, updatedAt, updatedBy, deviceId } = assumed;
  if (typeof rev !== 'number' || typeof updatedAt !== 'string') return undefined;
  if (typeof updatedBy !== 'string' || typeof deviceId !== 'string') return undefined;
  return { rev, updatedAt, updatedBy, deviceId };
}

function columnProblem<N extends CollectionName>(collection: N, document: DocumentOf<N>): Problem | null {
  const columns = { id: document.id, ...scopeColumns(collection, document) };
  const bad = Object.entries(columns).find(([, text]) => !isStorable(text));
  return bad ? problem(bad[0], 'DOCUMENT_INVALID', { field: bad[0], reason: 'unreadable characters' }) : null;
}

function read<N extends CollectionName>(collection: N, row: unknown): Result<IncomingRow<N>, Problem> {
  const unreadable = err(problem('', 'ROW_UNREADABLE'));
  if (!isObject(row) || !isObject(row['newDocumentState'])) return unreadable;
  const { _deleted: deleted, ...fields } = row['newDocumentState'];
  const assumed = markOf(row['assumedMasterState']);
  if (typeof deleted !== 'boolean' || assumed === undefined || hasForbiddenKey(fields)) return unreadable;
  const invalid = incomingProblem(collection, fields);
  if (invalid) return err(invalid);
  const document = fields as unknown as DocumentOf<N>;
  const wrong = columnProblem(collection, document) ?? identityProblem(collection, document);
  return wrong ? err(wrong) : ok({ document, deleted, assumed });
}

/** Reads one row of a push, whatever was sent in its place. */
export function readPushRow<N extends CollectionName>(
  collection: N,
  row: unknown,
): Result<IncomingRow<N>, Problem> {
  try {
    return read(collection, row);
  } catch (error) {
    // Nested deeper than the checks can follow.
    if (error instanceof RangeError) return err(problem('', 'ROW_UNREADABLE'));
    throw error;
  }
}
