import { Alert, Button, Radio, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { panelModeOf } from '../../../shared/domain/panel-raters.ts';
import type { PanelGroup, PanelMode } from '../../../shared/schema/cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SourceTag } from '../../ui/source-tag.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { GroupsEditor } from './groups-editor.tsx';
import styles from './way-panel.module.css';

const modes: readonly PanelMode[] = ['individual', 'groups', 'collective', 'categories'];

/** 评分方式: chosen once a cycle; after the first sheet a change needs a reason. */
export function WayPanel({ cycle: { documents, lines } }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const { cycle, scheme, sheets } = documents;
  const [mode, setMode] = useState<PanelMode>(panelModeOf(cycle));
  const [groups, setGroups] = useState<readonly PanelGroup[]>(cycle.panelGroups ?? []);
  const [asking, setAsking] = useState(false);
  const { quorum } = scheme.policies;
  const begun = sheets.some(({ party }) => party === 'panel');
  const save = (reason: string) => repositories.panelWork.setWay(cycle.id, { mode, groups }, reason);
  return (
    <div className={styles['way']}>
      <Typography.Text>
        {t('panelDesk.way.hint')} <SourceTag source="assumed" />
      </Typography.Text>
      <Radio.Group value={mode} onChange={(event) => setMode(event.target.value as PanelMode)}>
        <Space orientation="vertical" size={10}>
          {modes.map((one) => (
            <Radio key={one} value={one}>
              <strong>{t(`panelDesk.way.mode.${one}`)}</strong>
              <div className={styles['explain']}>{t(`panelDesk.way.explain.${one}`)}</div>
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      {mode === 'collective' && quorum > 1 && (
        <Alert type="warning" showIcon title={t('panelDesk.way.quorum', { quorum })} />
      )}
      {mode === 'groups' && (
        <GroupsEditor groups={groups} onChange={setGroups} documents={documents} lines={lines} />
      )}
      <div>
        <Button
          type="primary"
          loading={busy}
          onClick={() => (begun ? setAsking(true) : void run(() => save('')))}
        >
          {t('panelDesk.way.save')}
        </Button>
      </div>
      {asking && (
        <ReasonDialog
          draftKey={`panel-way-${cycle.id}`}
          title={t('panelDesk.way.change')}
          explain={t('panelDesk.way.changeExplain')}
          label={t('panelDesk.way.reason')}
          placeholder={t('panelDesk.way.reasonHint')}
          okText={t('panelDesk.way.save')}
          onSubmit={save}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
