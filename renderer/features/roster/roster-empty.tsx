import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubjectKind } from '../../../shared/schema/subject.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { ImportLink } from './import-link.tsx';

interface RosterEmptyProps {
  readonly subject: SubjectKind;
  /** There are unions, but the filter or the search shows none of them. */
  readonly filtered: boolean;
  readonly query: string;
  readonly onClear: () => void;
  /** Null for a viewer who may not register unions. */
  readonly onAdd: (() => void) | null;
}

export function RosterEmpty({ subject: context, filtered, query, onClear, onAdd }: RosterEmptyProps) {
  const { t } = useTranslation();
  if (filtered) {
    const hint = query.trim() === '' ? t('roster.empty.filteredHint') : t('common.noMatch', { text: query });
    return (
      <EmptyGuide
        title={t('roster.empty.filteredTitle', { context })}
        hint={hint}
        action={<Button onClick={onClear}>{t('roster.empty.clear')}</Button>}
      />
    );
  }
  const title = t('roster.empty.title', { context });
  if (!onAdd) return <EmptyGuide title={title} hint={t('roster.empty.hintRead', { context })} />;
  return (
    <EmptyGuide
      title={title}
      hint={t('roster.empty.hint', { context })}
      action={
        <Space>
          <Button type="primary" onClick={onAdd}>
            {t('roster.addUnion', { context })}
          </Button>
          {context !== 'site' && <ImportLink />}
        </Space>
      }
    />
  );
}
