import { Descriptions, Drawer, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { CandidacyStateTag } from '../../ui/state-tag.tsx';
import { ReturnHistory } from './return-history.tsx';
import { SheetList } from './sheet-list.tsx';
import { VetoSection } from './veto-section.tsx';
import type { WorkRow } from './work-rows.ts';

interface CandidacyDrawerProps {
  readonly row: WorkRow | null;
  readonly documents: CycleDocuments;
  readonly complete: boolean;
  readonly onClose: () => void;
}

/** Everything about one candidacy beside the list, so that the place in the list is kept. */
export function CandidacyDrawer({ row, documents, complete, onClose }: CandidacyDrawerProps) {
  return (
    <Drawer
      open={row !== null}
      onClose={onClose}
      size={620}
      destroyOnHidden
      loading={!complete}
      title={row && row.line.name}
      extra={row && complete && <CandidacyStateTag state={row.state} />}
    >
      {row && (
        <>
          <Facts row={row} />
          <SheetList row={row} documents={documents} />
          <VetoSection line={row.line} documents={documents} />
          <ReturnHistory line={row.line} />
        </>
      )}
    </Drawer>
  );
}

function Facts({ row: { line } }: { readonly row: WorkRow }) {
  const { t } = useTranslation();
  const { appointment, membership } = line;
  const role = appointment
    ? `${t(`common.roles.${appointment.role}`)}（${t(appointment.fullTime ? 'common.fullTime' : 'common.partTime')}）`
    : t('common.none');
  const frozen = line.candidacy.snapshot !== null;
  const counts = membership
    ? t('worklist.drawer.membership', { ...membership })
    : t('worklist.drawer.noMembership');
  return (
    <Descriptions
      size="small"
      column={1}
      items={[
        { key: 'township', label: t('worklist.column.township'), children: line.township },
        { key: 'unit', label: t('worklist.column.unit'), children: line.unit },
        { key: 'role', label: t('common.role'), children: role },
        {
          key: 'counts',
          label: t('worklist.drawer.counts'),
          children: (
            <span>
              {counts}
              {frozen && (
                <Typography.Text type="secondary">{` ${t('worklist.drawer.frozen')}`}</Typography.Text>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
