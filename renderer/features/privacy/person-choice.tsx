import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownName } from '../../../shared/domain/masking/shown-name.ts';
import type { SearchRow } from '../../data/search-index.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';

interface PersonChoiceProps {
  readonly value: string | null;
  readonly onChoose: (id: string | null, name: string | null) => void;
}

/** As many as a list can be looked through. */
const most = 50;

/** Everybody whom the office knows, with the unions where he holds or held a post. */
function usePeopleRows(): readonly SearchRow[] {
  const { repositories } = useServices();
  const { data: people } = useQuery(() => repositories.people.watchAll(), [repositories]);
  const { data: unions } = useQuery(() => repositories.unions.watchAll(), [repositories]);
  return useMemo(() => {
    const posts = new Map<string, Set<string>>();
    for (const { name, officers } of unions ?? [])
      for (const { personId } of officers) posts.set(personId, (posts.get(personId) ?? new Set()).add(name));
    return (people ?? [])
      .filter(({ merged }) => !merged)
      .map((person) => ({
        id: person.id,
        name: shownName(person),
        unit: [...(posts.get(person.id) ?? [])].join('、'),
        enterprise: '',
      }));
  }, [people, unions]);
}

export function PersonChoice({ value, onChoose }: PersonChoiceProps) {
  const { t } = useTranslation();
  const rows = usePeopleRows();
  const index = useSearchIndex(rows);
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? null : new Set(index?.search(typed));
  const shown = rows.filter(({ id }) => (found ? found.has(id) : id === value)).slice(0, most);
  return (
    <Select<string>
      allowClear
      style={{ width: 420 }}
      aria-label={t('privacy.person.choose')}
      placeholder={t('privacy.person.choose')}
      value={value}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={typed.trim() === '' ? null : t('common.noMatch', { text: typed })}
      options={shown.map(({ id, name, unit }) => ({
        value: id,
        label: unit === '' ? name : `${name}　${unit}`,
      }))}
      onChange={(id: string | undefined) =>
        onChoose(id ?? null, rows.find((row) => row.id === id)?.name ?? null)
      }
    />
  );
}
