import type { TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import { useIsTownship } from './use-is-township.ts';
import type { Register } from '../../data/use-register.ts';
import { useRoleWord } from './use-role-word.ts';

export type RegisterColumn = TableColumnType<RegisterRow> & { readonly width: number };

/** Who somebody is, as every list of the register begins. A township needs not be told its own name. */
export function usePersonColumns({ townshipNames }: Register): readonly RegisterColumn[] {
  const { t } = useTranslation();
  const isTownship = useIsTownship();
  const roleWord = useRoleWord();
  const name: RegisterColumn = {
    title: t('common.name'),
    width: 88,
    ellipsis: true,
    render: (_, { person }) => <strong>{person.name}</strong>,
  };
  const township: RegisterColumn = {
    title: t('qualification.column.township'),
    width: 130,
    ellipsis: true,
    render: (_, { townshipCode }) => townshipNames.get(townshipCode) ?? '',
  };
  const unit: RegisterColumn = {
    title: t('common.unit'),
    width: isTownship ? 300 : 256,
    ellipsis: true,
    render: (_, { union }) => union?.name ?? '',
  };
  const role: RegisterColumn = {
    title: t('common.role'),
    width: 90,
    render: (_, row) => roleWord(row.role),
  };
  return isTownship ? [name, unit, role] : [name, township, unit, role];
}
