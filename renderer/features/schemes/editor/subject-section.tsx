import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../../../shared/schema/scheme.ts';
import { subjectKind, type SubjectKind } from '../../../../shared/schema/subject.ts';
import styles from '../schemes.module.css';
import type { SectionProps } from './editor-props.ts';
import { Labelled } from './labelled.tsx';

const kinds: readonly SubjectKind[] = ['chair', 'worker', 'site'];

/** Chairs are what a scheme without a subject grades. */
function withKind(scheme: Scheme, kind: SubjectKind, name: string): Scheme {
  const { subject: _subject, ...rest } = scheme;
  return kind === 'chair' ? rest : { ...rest, subject: { kind, name } };
}

/** 评定对象: chairs, workers or sites, and the office's own word for them. */
export function SubjectSection({ scheme, onChange }: SectionProps) {
  const { t } = useTranslation();
  const { subject } = scheme;
  return (
    <>
      <h3>{t('schemes.field.subject')}</h3>
      <p className={styles['note']}>{t('schemes.subject.note')}</p>
      <div className={styles['fields']}>
        <Labelled label={t('schemes.subject.kind')}>
          <Select
            aria-label={t('schemes.subject.kind')}
            value={subjectKind(scheme)}
            style={{ width: 220 }}
            options={kinds.map((value) => ({ value, label: t(`schemes.subject.kinds.${value}`) }))}
            onChange={(kind) =>
              onChange(withKind(scheme, kind, t(`schemes.subject.kinds.${kind}`)), 'subject')
            }
          />
        </Labelled>
        {subject && (
          <Labelled label={t('schemes.subject.name')}>
            <Input
              aria-label={t('schemes.subject.name')}
              maxLength={30}
              value={subject.name}
              onChange={(event) =>
                onChange({ ...scheme, subject: { ...subject, name: event.target.value } }, 'subject name')
              }
            />
          </Labelled>
        )}
      </div>
    </>
  );
}
