import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import type { Scheme } from '../../../../shared/schema/scheme.ts';
import styles from '../schemes.module.css';
import type { Section } from './place-of-problem.ts';

interface SectionNavProps {
  readonly scheme: Scheme;
  readonly current: Section;
  /** How many problems each section has. */
  readonly problems: ReadonlyMap<Section, number>;
  readonly onOpen: (section: Section) => void;
  /** Null where nothing may be changed. */
  readonly onAddCategory: (() => void) | null;
}

/** The parts of a scheme, with what they are worth and where something is wrong. */
export function SectionNav({ scheme, current, problems, onOpen, onAddCategory }: SectionNavProps) {
  const { t } = useTranslation();
  const entries: readonly { section: Section; label: string; worth: string }[] = [
    { section: 'head', label: t('schemes.section.head'), worth: '' },
    { section: 'levels', label: t('scheme.levels'), worth: '' },
    { section: 'policies', label: t('scheme.policies'), worth: '' },
    ...scheme.categories.map((category, place) => ({
      section: `category-${place}` as const,
      label: `${category.code} ${category.name}`,
      worth: category.kind === 'veto' ? '' : formatPoints(category.max),
    })),
  ];
  return (
    <nav className={styles['nav']} aria-label={t('schemes.section.label')}>
      {entries.map(({ section, label, worth }) => {
        const count = problems.get(section) ?? 0;
        return (
          <button
            key={section}
            type="button"
            className={styles['entry']}
            aria-current={section === current}
            onClick={() => onOpen(section)}
          >
            <span className={styles['words']}>{label}</span>
            <span>{worth}</span>
            {count > 0 && <span className={styles['count']}>{t('schemes.problemCount', { count })}</span>}
          </button>
        );
      })}
      {onAddCategory && <Button onClick={onAddCategory}>{t('schemes.addCategory')}</Button>}
    </nav>
  );
}
