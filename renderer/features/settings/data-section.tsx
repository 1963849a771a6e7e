import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { FactsSection } from './facts-section.tsx';
import { UnreadableList } from './unreadable-list.tsx';
import { CopyCheckText } from './copy-check-text.tsx';
import type { Machine } from './use-machine.ts';

function SavedText() {
  const { t } = useTranslation();
  const { saveStatus } = useServices();
  const { data } = useQuery(() => saveStatus.state$, [saveStatus]);
  if (!data) return null;
  if (data.error) return <Typography.Text type="danger">{errorMessage(data.error)}</Typography.Text>;
  if (data.pending > 0) return <>{t('settings.data.pending', { n: data.pending })}</>;
  return <>{data.lastSavedAt ? formatInstant(data.lastSavedAt) : t('settings.data.savedNone')}</>;
}

/** Where the data lies, in how many copies, and whether there is room. */
export function DataSection({ machine }: { readonly machine: Machine | null }) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { data: unreadable = [] } = useQuery(() => store.unreadable.all$, [store]);
  const { data: check } = useQuery(() => store.doubts.state$, [store]);
  const free = () => {
    if (!machine) return t('common.loading');
    const { freeBytes, floorBytes, ok } = machine.storage;
    const sizes = { free: formatBytes(freeBytes), floor: formatBytes(floorBytes) };
    return ok ? (
      t('settings.data.freeText', sizes)
    ) : (
      <Typography.Text type="danger">{t('settings.data.freeLow', sizes)}</Typography.Text>
    );
  };
  return (
    <FactsSection
      title={t('settings.data.title')}
      items={[
        {
          key: 'copies',
          label: t('settings.data.copies'),
          children: t(bridge.mirror ? 'settings.data.two' : 'settings.data.one'),
        },
        { key: 'place', label: t('settings.data.place'), children: t(`settings.data.${bridge.kind}`) },
        { key: 'free', label: t('settings.data.free'), children: free() },
        { key: 'saved', label: t('settings.data.saved'), children: <SavedText /> },
        ...(check && check.state !== 'waiting'
          ? [{ key: 'check', label: t('settings.data.check'), children: <CopyCheckText check={check} /> }]
          : []),
        ...(unreadable.length > 0
          ? [
              {
                key: 'unreadable',
                label: t('settings.data.unreadable'),
                children: <UnreadableList fields={unreadable} />,
              },
            ]
          : []),
      ]}
    />
  );
}
