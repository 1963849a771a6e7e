import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import { useInUse } from './use-in-use.ts';
import { unionOfValues, valuesOfUnion, type UnionFormValues } from './union-form-values.ts';
import { UnionForm } from './union-form.tsx';
import { UnionStatus } from './union-status.tsx';

interface UnionInfoTabProps {
  readonly union: EnterpriseUnion;
  readonly mayEdit: boolean;
  readonly onRemoved: () => void;
}

/** The facts of a registered union, and the way to remove one that was registered by mistake. */
export function UnionInfoTab({ union, mayEdit, onRemoved }: UnionInfoTabProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { message } = App.useApp();
  const { busy, run } = useCommand();
  const undo = useUndo();
  const inUse = useInUse(union.id);
  const site = union.enterprise.kind === 'site';
  const context = site ? 'site' : 'chair';
  const save = async (values: UnionFormValues) => {
    await repositories.unions.update(union.id, unionOfValues(values, site));
    void message.success(t('roster.saved'));
  };
  const remove = async () => {
    if (inUse.size > 0) {
      void message.warning(t('roster.info.removeInUse', { context, name: union.name }), 8);
      return;
    }
    const removed = await run(() => repositories.unions.remove(union.id));
    if (!removed) return;
    onRemoved();
    undo(t('roster.info.removed', { name: union.name }), () => repositories.unions.restore(union));
  };
  return (
    <>
      <UnionStatus union={union} mayEdit={mayEdit} />
      <UnionForm
        draftKey={`${store.actor.id}.union.${union.id}`}
        site={site}
        saved={valuesOfUnion(union)}
        mayEdit={mayEdit}
        saveText={t('common.save')}
        onSave={save}
        extra={
          <Button type="text" danger loading={busy} onClick={() => void remove()}>
            {t('roster.info.remove', { context })}
          </Button>
        }
      />
    </>
  );
}
