import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { map } from 'rxjs';
import { fieldWord } from '../../../shared/lib/error-texts/field-words.ts';
import { useServices } from '../../data/services-context.tsx';
import type { UnreadableField } from '../../data/unreadable-fields.ts';
import { useQuery } from '../../data/use-query.ts';
import styles from './settings.module.css';

/** More than these would fill the page; a wrong key concerns all of them alike. */
const shown = 10;

/** The fields whose seal does not open, by document; a person's by his name. */
export function UnreadableList({ fields }: { readonly fields: readonly UnreadableField[] }) {
  const { t, i18n } = useTranslation();
  const { repositories } = useServices();
  const { data: names } = useQuery(
    () =>
      repositories.people
        .watchAll()
        .pipe(map((people) => new Map(people.map(({ id, name }) => [id, name] as const)))),
    [repositories],
  );
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const documents = [...Map.groupBy(fields, ({ documentId }) => documentId)];
  const rest = documents.length - shown;
  return (
    <>
      <Typography.Text type="danger">{t('settings.data.unreadableText')}</Typography.Text>
      <ul className={styles['plainList'] ?? ''}>
        {documents.slice(0, shown).map(([id, own]) => (
          <li key={id}>
            {t('settings.data.unreadableOf', {
              name: names?.get(id) ?? id,
              fields: own.map(({ collection, path }) => fieldWord(language, `${collection}.${path}`)),
            })}
          </li>
        ))}
        {rest > 0 && <li>{t('settings.data.unreadableMore', { count: rest })}</li>}
      </ul>
    </>
  );
}
