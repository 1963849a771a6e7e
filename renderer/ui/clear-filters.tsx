import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface ClearFiltersProps {
  readonly active: boolean;
  readonly onClear: () => void;
}

/** Shows a narrowed list whole again; there is nothing to see while it is whole. */
export function ClearFilters({ active, onClear }: ClearFiltersProps) {
  const { t } = useTranslation();
  return (
    active && (
      <Button type="link" onClick={onClear}>
        {t('common.clearFilters')}
      </Button>
    )
  );
}
