import { collectionNames, type CollectionName, type DocumentOf } from '../../shared/schema/registry.ts';
import { bodyColumn, bodyOf } from './document-rows.ts';
import type { SqlSession } from './sql-driver.ts';
import { textOf } from './sql-row.ts';

/** The changes `after` + 1 to `upTo` of a city, which one transaction made. */
export interface ChangeSpan {
  readonly cityId: string;
  readonly after: number;
  readonly upTo: number;
}

/** What became of a span: documents as they stand now, townships that lost one, and the announced cycles. */
export interface SpanContent {
  readonly documents: readonly {
    readonly collection: CollectionName;
    readonly document: DocumentOf<CollectionName>;
  }[];
  readonly departures: readonly { readonly collection: CollectionName; readonly townshipCode: string }[];
  readonly published: ReadonlySet<string>;
}

const collections = collectionNames.map(() => '?').join(', ');
const inSpan = `WHERE city_id = ? AND collection IN (${collections}) AND seq > ? AND seq <= ? ORDER BY seq`;

/** Only names of this very list are asked for. */
const nameOf = (row: Parameters<typeof textOf>[0]): CollectionName =>
  textOf(row, 'collection') as CollectionName;

/** A document that has changed again since is left to the span of that change. */
export async function readSpan(
  session: SqlSession,
  { cityId, after, upTo }: ChangeSpan,
): Promise<SpanContent> {
  const values = [cityId, ...collectionNames, after, upTo];
  const changed = await session.query(`SELECT ${bodyColumn} FROM documents ${inSpan}`, values);
  const left = await session.query(`SELECT collection, township_code FROM departures ${inSpan}`, values);
  const announced = await session.query(
    "SELECT id FROM documents WHERE city_id = ? AND collection = 'cycles' AND deleted = 0 AND tag <> 'open'",
    [cityId],
  );
  return {
    documents: changed.map((row) => ({ collection: nameOf(row), document: bodyOf(row) })),
    departures: left.map((row) => ({ collection: nameOf(row), townshipCode: textOf(row, 'township_code') })),
    published: new Set(announced.map((row) => textOf(row, 'id'))),
  };
}
