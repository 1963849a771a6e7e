import { dataPath } from '../../../shared/bundle/bundle-path.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { errorText } from '../../../shared/lib/error-texts.ts';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import type { CollectionName, DocumentOf } from '../../../shared/schema/registry.ts';
import { entryParts, type ZipEntry } from './zip-directory.ts';

/** A document has at most some hundred thousand characters; a longer line is none. */
const longestLine = 16 * 2 ** 20;
const batch = 200;

async function* linesOf(zip: Blob, entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const damaged = () => new AppError('BUNDLE_DAMAGED', { path: entry.path });
  const decode = (part?: Uint8Array): string => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch {
      throw damaged();
    }
  };
  let rest = '';
  for await (const part of entryParts(zip, entry)) {
    const lines = (rest + decode(part)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw damaged();
    yield* lines;
  }
  if (rest + decode() !== '') throw damaged();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The documents of one collection, some at a time, each checked against its schema; they come by id, each once.
 *
 * @throws AppError BUNDLE_DOCUMENT, BUNDLE_DAMAGED
 */
export async function* bundleDocuments<N extends CollectionName>(
  zip: Blob,
  entry: ZipEntry,
  name: N,
): AsyncGenerator<readonly DocumentOf<N>[]> {
  let rows: DocumentOf<N>[] = [];
  let before = '';
  let line = 0;
  for await (const text of linesOf(zip, entry)) {
    line += 1;
    const document = parsed(text);
    const [wrong] = documentProblems(name, document);
    const refuse = (reason: string) =>
      new AppError('BUNDLE_DOCUMENT', { path: dataPath(name), line, text: reason });
    if (wrong) throw refuse(errorText('zh-CN', wrong.code, wrong.params).replace(/。$/, ''));
    const row = document as DocumentOf<N>;
    if (line > 1 && !(before < row.id)) throw refuse(row.id);
    before = row.id;
    rows.push(row);
    if (rows.length === batch) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}
