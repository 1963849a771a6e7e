import { wrappedValidateStorageFactory, type RxStorage } from 'rxdb';
import { errorText } from '../../shared/lib/error-texts.ts';
import { documentProblems } from '../../shared/schema/check-document.ts';
import { isCollectionName } from './is-collection-name.ts';

/** A document as RxDB stores it, without RxDB's own fields, which our schemas do not know. */
function withoutMeta(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { _meta, _rev, _attachments, _deleted, ...document } = stored;
  return document;
}

const wrap = wrappedValidateStorageFactory((schema) => {
  const name = schema.title ?? '';
  if (!isCollectionName(name)) return () => [];
  return (stored) =>
    documentProblems(name, withoutMeta(stored)).map(({ code, params }) => ({
      field: String(params['field'] ?? name),
      message: String(params['reason'] ?? errorText('en', code, params)),
    }));
}, 'typebox');

/** Refuses every document that does not fit its schema, whoever writes it: a screen, an import or the sync. */
export const checkedStorage = <Internals, Options>(
  storage: RxStorage<Internals, Options>,
): RxStorage<Internals, Options> => wrap({ storage });
