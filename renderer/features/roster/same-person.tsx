import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import type { Person } from '../../../shared/schema/person.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import { anotherPerson } from './officer-values.ts';

interface SamePersonProps {
  readonly union: EnterpriseUnion;
  readonly name: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly className: string;
}

/** Asks whether a name that is in the roster already is the same person, who may hold posts in several unions. */
export function SamePerson({ union, name, people, className }: SamePersonProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const unions = useQuery(() => repositories.unions.watchAll(), [repositories]).data ?? [];
  const unitOf = (personId: string): string =>
    unions.find(({ officers }) => officers.some((officer) => officer.personId === personId))?.name ?? '';
  const namesakes = [...people.values()].filter(
    (person) => !person.merged && person.name === name.trim() && person.townshipCode === union.townshipCode,
  );
  if (namesakes.length === 0) return null;
  return (
    <Form.Item name="samePerson" label={t('roster.officers.samePerson')} className={className}>
      <Radio.Group
        options={[
          ...namesakes.map(({ id }) => ({
            value: id,
            label: t('roster.officers.samePersonOf', { name: name.trim(), unit: unitOf(id) }),
          })),
          { value: anotherPerson, label: t('roster.officers.newPerson') },
        ]}
      />
    </Form.Item>
  );
}
