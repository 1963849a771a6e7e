import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';

/** Removes a member who has no sheet yet; one who has scored leaves traces that must not lose their name. */
export function useRemoveMember({ cycle, sheets }: CycleDocuments): (member: PanelMember) => void {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { repositories } = useServices();
  const { run } = useCommand();
  return ({ id, name }) => {
    const count = sheets.filter(({ raterId }) => raterId === id).length;
    if (count > 0) {
      modal.warning({
        title: t('panel.remove.title', { name }),
        content: t('panel.remove.refused', { name, count }),
      });
      return;
    }
    modal.confirm({
      title: t('panel.remove.title', { name }),
      content: t('panel.remove.text'),
      okText: t('common.remove'),
      onOk: async () => {
        const removed = await run(() => repositories.cycles.removePanelMember(cycle.id, id));
        if (removed) void message.success(t('panel.remove.done', { name }));
      },
    });
  };
}
