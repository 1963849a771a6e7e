import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import layout from '../../ui/list-page.module.css';
import { PersonActions } from './person-actions.tsx';
import { PersonChoice } from './person-choice.tsx';
import { PersonDetails } from './person-details.tsx';
import { usePersonFile } from './use-person-file.ts';

interface PersonTabProps {
  readonly personId: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** 一个人的资料: everything the office holds of one person, to be given to him (个人信息保护法 arts. 45–47). */
export function PersonTab({ personId, onChoose }: PersonTabProps) {
  const { t } = useTranslation();
  const file = usePersonFile(personId);
  return (
    <>
      <div className={layout['bar']}>
        <PersonChoice value={personId} onChoose={onChoose} />
        <span className={layout['space']} />
        {personId !== null && file && <PersonActions personId={personId} file={file} />}
      </div>
      {file ? (
        <PersonDetails file={file} />
      ) : (
        <EmptyGuide title={t('privacy.empty.person')} hint={t('privacy.empty.personHint')} />
      )}
      {file && <Typography.Text type="secondary">{t('privacy.person.unread')}</Typography.Text>}
    </>
  );
}
