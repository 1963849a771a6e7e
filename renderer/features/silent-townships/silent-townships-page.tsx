import { Alert, Button, Spin, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { HubFailure } from '../../../shared/sync/hub-outcome.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import type { DevicePicture } from '../../sync/device-pictures.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { phaseOf } from '../../sync/sync-status.ts';
import type { Sync } from '../../sync/sync.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { Page } from '../../ui/page.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { TableExport } from '../../ui/table-export.tsx';
import { useFillHeight } from '../../ui/use-fill-height.ts';
import { BoardSummary } from './board-summary.tsx';
import styles from './silent-townships.module.css';
import { useTownshipColumns } from './township-columns.tsx';
import { townshipRows, type Standing } from './township-rows.ts';
import { usePicture } from './use-picture.ts';

const headHeight = 40;

function whyText(why: HubFailure): string {
  const { problem } = phaseOf({ kind: 'down', why }, false);
  return problem ? errorMessage(new AppError(problem.code, problem.params)) : '';
}

interface BoardProps {
  readonly picture: DevicePicture;
  readonly units: readonly OrgUnit[];
}

function Board({ picture, units }: BoardProps) {
  const { t } = useTranslation();
  const columns = useTownshipColumns();
  const { ref, height } = useFillHeight(480);
  const rows = townshipRows(units, picture);
  const inNeed = rows.filter(({ state }) => state === 'silent' || state === 'troubled');
  return (
    <>
      <BoardSummary rows={rows} />
      <div ref={ref} className={styles['table']}>
        <Table<Standing>
          size="small"
          rowKey={({ key }) => key}
          columns={[...columns]}
          dataSource={rows}
          pagination={false}
          scroll={{ y: Math.max(200, height - headHeight) }}
          expandable={{ defaultExpandedRowKeys: inNeed.map(({ key }) => key) }}
          locale={{
            emptyText: (
              <EmptyGuide title={t('silentTownships.empty.title')} hint={t('silentTownships.empty.hint')} />
            ),
          }}
        />
      </div>
      <div className={styles['below']}>
        <TableExport title={t('silentTownships.title')} rows={rows} columns={columns} />
      </div>
    </>
  );
}

function RunningBoard({ sync }: { readonly sync: Sync }) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const units = useQuery(() => repositories.orgUnits.watchAll(), [repositories]).data;
  const { shown, refresh } = usePicture(sync);
  const picture = shown?.picture ?? null;
  return (
    <Page
      title={t('silentTownships.title')}
      hint={picture && t('silentTownships.asOf', { time: formatInstant(picture.at) })}
      actions={
        <Button loading={shown?.busy !== false} onClick={refresh}>
          {t('silentTownships.refresh')}
        </Button>
      }
    >
      <div className={styles['content']}>
        {shown?.why && (
          <Alert
            showIcon
            type="info"
            title={t(picture ? 'silentTownships.kept' : 'silentTownships.noPicture')}
            description={whyText(shown.why)}
          />
        )}
        {!picture && !shown?.why && <Spin style={{ margin: 48 }} />}
        {picture && units && <Board picture={picture} units={units} />}
      </div>
    </Page>
  );
}

/** 各乡镇联络: which township has not been heard of, and whose PC needs a hand. */
export function SilentTownshipsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sync = useSync();
  if (sync) return <RunningBoard sync={sync} />;
  return (
    <Page title={t('silentTownships.title')}>
      <EmptyGuide
        title={t('silentTownships.none.title')}
        hint={t('silentTownships.none.hint')}
        action={
          <Button type="primary" onClick={() => void navigate('/settings')}>
            {t('silentTownships.none.action')}
          </Button>
        }
      />
    </Page>
  );
}
