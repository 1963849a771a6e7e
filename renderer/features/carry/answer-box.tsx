import { Alert, Button, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { countByCollection } from '../../../shared/transfer/package-contents.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { errorMessage } from '../../ui/show-error.ts';
import styles from './carry.module.css';
import type { ShownAnswer } from './use-answer.ts';
import { useCountsText } from './use-counts-text.ts';

interface AnswerBoxProps {
  readonly answer: ShownAnswer;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** What a package of the city holds, before anything of it is taken. */
export function AnswerBox({ answer: { fileName, opened, refusal }, busy, onTake, onClose }: AnswerBoxProps) {
  const { t } = useTranslation();
  const countsText = useCountsText();
  const { header, contents } = opened;
  const arrived = contents.answered.filter(
    ({ answer: { kind } }) => kind === 'stored' || kind === 'duplicate',
  );
  const answers = { arrived: arrived.length, matters: contents.answered.length - arrived.length };
  const items = [
    { label: t('carry.facts.file'), children: fileName },
    { label: t('carry.facts.from'), children: t('carry.facts.city') },
    { label: t('carry.facts.serial'), children: t('carry.facts.serialText', { n: header.serial }) },
    { label: t('carry.facts.createdAt'), children: formatInstant(header.createdAt) },
    { label: t('carry.facts.answers'), children: t('carry.facts.answersText', answers) },
    {
      label: t('carry.facts.changes'),
      children: countsText(countByCollection(contents.changes), t('carry.facts.noChanges')),
    },
  ];
  return (
    <div className={styles['box']}>
      <Descriptions size="small" column={2} items={items.map((item) => ({ ...item, key: item.label }))} />
      {refusal && <Alert showIcon type="warning" title={errorMessage(refusal)} />}
      <div className={styles['buttons']}>
        <Button type="primary" disabled={refusal !== null} loading={busy} onClick={onTake}>
          {t('carry.in.action')}
        </Button>
        <Button disabled={busy} onClick={onClose}>
          {t('carry.in.cancel')}
        </Button>
      </div>
    </div>
  );
}
