import { App, Drawer, Empty, Spin, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { of } from 'rxjs';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import type { RatesRule } from '../../ui/rates-rule.ts';
import { RefusedNotice } from '../../ui/refused-notice.tsx';
import { MembershipTab } from './membership-tab.tsx';
import { OfficersTab } from './officers-tab.tsx';
import { unionOfValues, valuesOfUnion, type UnionFormValues } from './union-form-values.ts';
import { UnionForm } from './union-form.tsx';
import type { RosterPlace } from './use-roster-place.ts';
import { UnionInfoTab } from './union-info-tab.tsx';

interface UnionDrawerProps {
  /** Null while a new union is being registered. */
  readonly unionId: string | null;
  readonly place: Pick<RosterPlace, 'tab' | 'officer'>;
  readonly rule: RatesRule;
  readonly mayEdit: boolean;
  readonly onOpen: (unionId: string) => void;
  readonly onClose: () => void;
}

function NewUnion({ onOpen }: Pick<UnionDrawerProps, 'onOpen'>) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { message } = App.useApp();
  const create = async (values: UnionFormValues) => {
    const id = await repositories.unions.create(unionOfValues(values));
    void message.success(t('roster.saved'));
    onOpen(id);
  };
  return (
    <UnionForm
      draftKey={`${store.actor.id}.union.new`}
      saved={valuesOfUnion(null)}
      mayEdit
      saveText={t('roster.info.create')}
      onSave={create}
    />
  );
}

interface UnionTabsProps extends Pick<UnionDrawerProps, 'place' | 'rule' | 'mayEdit' | 'onClose'> {
  readonly union: EnterpriseUnion;
}

function UnionTabs({ union, place, rule, mayEdit, onClose }: UnionTabsProps) {
  const { t } = useTranslation();
  return (
    <Tabs
      // A union without members or officers opens where something is missing.
      defaultActiveKey={place.tab ?? (union.officers.length === 0 ? 'officers' : 'membership')}
      items={[
        {
          key: 'membership',
          label: t('roster.drawer.membership'),
          children: <MembershipTab union={union} rule={rule} mayEdit={mayEdit} />,
        },
        {
          key: 'officers',
          label: t('roster.drawer.officers'),
          children: <OfficersTab union={union} asked={place.officer} mayEdit={mayEdit} />,
        },
        {
          key: 'info',
          label: t('roster.drawer.info'),
          children: <UnionInfoTab union={union} mayEdit={mayEdit} onRemoved={onClose} />,
        },
      ]}
    />
  );
}

/** One union with its three pages, beside the list it was opened from. */
export function UnionDrawer({ unionId, place, rule, mayEdit, onOpen, onClose }: UnionDrawerProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { data: union, loading } = useQuery(
    () => (unionId === null ? of(null) : repositories.unions.watch(unionId)),
    [repositories, unionId],
  );
  const content = () => {
    if (unionId === null) return <NewUnion onOpen={onOpen} />;
    if (loading) return <Spin />;
    if (!union) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />;
    return (
      <>
        <RefusedNotice />
        <UnionTabs union={union} place={place} rule={rule} mayEdit={mayEdit} onClose={onClose} />
      </>
    );
  };
  return (
    <Drawer
      open
      size={760}
      title={unionId === null ? t('roster.drawer.newTitle') : (union?.name ?? '')}
      onClose={onClose}
    >
      {content()}
    </Drawer>
  );
}
