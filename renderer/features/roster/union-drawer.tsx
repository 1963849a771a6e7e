import { App, Drawer, Empty, Spin, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { of } from 'rxjs';
import type { SubjectKind } from '../../../shared/schema/subject.ts';
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
  /** What a new one is registered as. */
  readonly subject: SubjectKind;
  readonly rule: RatesRule;
  readonly mayEdit: boolean;
  readonly onOpen: (unionId: string) => void;
  readonly onClose: () => void;
}

function NewUnion({ subject, onOpen }: Pick<UnionDrawerProps, 'subject' | 'onOpen'>) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { message } = App.useApp();
  const site = subject === 'site';
  const create = async (values: UnionFormValues) => {
    const id = await repositories.unions.create(unionOfValues(values, site));
    void message.success(t('roster.saved'));
    onOpen(id);
  };
  return (
    <UnionForm
      draftKey={`${store.actor.id}.${site ? 'site' : 'union'}.new`}
      site={site}
      saved={valuesOfUnion(null)}
      mayEdit
      saveText={t('roster.info.create', { context: subject })}
      onSave={create}
    />
  );
}

interface UnionTabsProps extends Pick<UnionDrawerProps, 'place' | 'rule' | 'mayEdit' | 'onClose'> {
  readonly union: EnterpriseUnion;
}

function UnionTabs({ union, place, rule, mayEdit, onClose }: UnionTabsProps) {
  const { t } = useTranslation();
  const site = union.enterprise.kind === 'site';
  const context = site ? 'site' : 'chair';
  const membership = {
    key: 'membership',
    label: t('roster.drawer.membership'),
    children: <MembershipTab union={union} rule={rule} mayEdit={mayEdit} />,
  };
  return (
    <Tabs
      // A union without members or officers opens where something is missing.
      defaultActiveKey={place.tab ?? (site || union.officers.length === 0 ? 'officers' : 'membership')}
      items={[
        ...(site ? [] : [membership]),
        {
          key: 'officers',
          label: t('roster.drawer.officers', { context }),
          children: <OfficersTab union={union} asked={place.officer} mayEdit={mayEdit} />,
        },
        {
          key: 'info',
          label: t('roster.drawer.info', { context }),
          children: <UnionInfoTab union={union} mayEdit={mayEdit} onRemoved={onClose} />,
        },
      ]}
    />
  );
}

/** One union with its three pages, beside the list it was opened from. */
export function UnionDrawer({ unionId, place, subject, rule, mayEdit, onOpen, onClose }: UnionDrawerProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { data: union, loading } = useQuery(
    () => (unionId === null ? of(null) : repositories.unions.watch(unionId)),
    [repositories, unionId],
  );
  const content = () => {
    if (unionId === null) return <NewUnion subject={subject} onOpen={onOpen} />;
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
      title={unionId === null ? t('roster.drawer.newTitle', { context: subject }) : (union?.name ?? '')}
      onClose={onClose}
    >
      {content()}
    </Drawer>
  );
}
