import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../shared/domain/actor.ts';
import { useOwedReminders } from '../data/use-owed-reminders.ts';
import { useServices } from '../data/services-context.tsx';
import { useStageReminders } from '../data/use-stage-reminders.ts';

const Count = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation();
  return count === 0 ? null : (
    <Badge
      count={count}
      color="orange"
      size="small"
      title={t('cycles.reminder.count', { n: count })}
      style={{ marginInlineStart: 8 }}
    />
  );
};

const OwedCount = () => <Count count={useOwedReminders().length} />;
const StageCount = () => <Count count={useStageReminders().length} />;

/** How many deadlines are near or over, beside the menu's entry. */
export function ReminderCount() {
  return isTownshipActor(useServices().store.actor) ? <OwedCount /> : <StageCount />;
}
