import { useTranslation } from 'react-i18next';
import { anchorOf } from './anchor.ts';
import type { SavedText } from './editor/saved-text.ts';
import { longestOpinion } from './editor/sheet-work.ts';
import styles from './rows.module.css';
import { SavedTextField } from './saved-text-field.tsx';

export const opinionAnchor = anchorOf('opinion');

interface OpinionSectionProps {
  readonly field: SavedText;
  readonly stored: string;
  readonly editable: boolean;
}

/** 评审意见 of the township. */
export function OpinionSection({ field, stored, editable }: OpinionSectionProps) {
  const { t } = useTranslation();
  const label = t('scoreSheet.opinion.label');
  return (
    <section id={opinionAnchor}>
      {editable ? (
        <SavedTextField
          field={field}
          stored={stored}
          label={label}
          hint={t('scoreSheet.opinion.hint')}
          maxLength={longestOpinion}
          rows={3}
        />
      ) : (
        <div className={styles['opinion']}>
          <h2 className={styles['sectionTitle']}>{label}</h2>
          <div className={styles['noteText']}>{stored || t('scoreSheet.opinion.empty')}</div>
        </div>
      )}
    </section>
  );
}
