import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { map } from 'rxjs';
import { useServices } from '../../data/services-context.tsx';
import type { UnreadableField } from '../../data/unreadable-fields.ts';
import { useQuery } from '../../data/use-query.ts';
import { errorMessage } from '../../ui/show-error.ts';
import styles from './settings.module.css';

/** More than these would fill the page; a wrong key concerns all of them alike. */
const shown = 10;

/** The fields whose seal does not open, a person's by his name. */
export function UnreadableList({ fields }: { readonly fields: readonly UnreadableField[] }) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { data: names } = useQuery(
    () =>
      repositories.people
        .watchAll()
        .pipe(map((people) => new Map(people.map(({ id, name }) => [id, name] as const)))),
    [repositories],
  );
  const rest = fields.length - shown;
  return (
    <ul className={styles['plainList'] ?? ''}>
      {fields.slice(0, shown).map(({ documentId, path, error }) => (
        <li key={`${documentId} ${path}`}>
          {names?.get(documentId) ?? documentId}
          {'　'}
          <Typography.Text type="danger">{errorMessage(error)}</Typography.Text>
        </li>
      ))}
      {rest > 0 && <li>{t('settings.data.unreadableMore', { count: rest })}</li>}
    </ul>
  );
}
