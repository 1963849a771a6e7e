import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { errorMessage } from './show-error.ts';

const seconds = 15;

/** Says what was done and offers to take it back for a while. */
export function useUndo(): (text: string, undo: () => Promise<void>) => void {
  const { notification, message } = App.useApp();
  const { t } = useTranslation();
  return (text, undo) => {
    const key = `undo-${Date.now()}`;
    const takeBack = async () => {
      notification.destroy(key);
      try {
        await undo();
      } catch (error) {
        void message.error(errorMessage(error), 8);
      }
    };
    notification.open({
      key,
      title: text,
      placement: 'bottomRight',
      duration: seconds,
      actions: (
        <Button onClick={() => void takeBack()} autoInsertSpace={false}>
          {t('common.undo')}
        </Button>
      ),
    });
  };
}
