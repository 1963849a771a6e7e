import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

export type ItemSource = 'article' | 'assumed' | 'local';

const colors: Readonly<Record<ItemSource, string>> = {
  article: 'success',
  assumed: 'default',
  local: 'blue',
};

/** Says where an item comes from, so that nobody takes an assumption for the city's own policy. */
export function SourceTag({ source }: { readonly source: ItemSource }) {
  const { t } = useTranslation();
  return (
    <Tooltip title={t(`common.sourceHint.${source}`)}>
      <Tag color={colors[source]} variant="outlined">
        {t(`common.source.${source}`)}
      </Tag>
    </Tooltip>
  );
}
