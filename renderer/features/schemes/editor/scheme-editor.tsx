import { ConfigProvider, type ThemeConfig } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Scheme } from '../../../../shared/schema/scheme.ts';
import { draftProblems } from '../draft-problems.ts';
import styles from '../schemes.module.css';
import { CategorySection } from './category-section.tsx';
import type { SectionProps } from './editor-props.ts';
import { HeadSection } from './head-section.tsx';
import { LevelsSection } from './levels-section.tsx';
import { placeOfProblem, type Place, type Section } from './place-of-problem.ts';
import { PoliciesSection } from './policies-section.tsx';
import { ProblemList } from './problem-list.tsx';
import { SectionNav } from './section-nav.tsx';

interface SchemeEditorProps extends SectionProps {
  /** A published version is looked at in the same place. */
  readonly readOnly: boolean;
}

/** What cannot be changed is there to be read. */
const legible: ThemeConfig = { token: { colorTextDisabled: '#1f2328', colorBgContainerDisabled: '#fafafa' } };

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** A new 大项 before those of another kind. */
function withCategory(scheme: Scheme, name: string): Scheme {
  const taken = new Set(scheme.categories.map(({ code }) => code));
  const code = letters.find((letter) => !taken.has(letter)) ?? `Z${scheme.categories.length}`;
  const category: Category = { code, name, kind: 'base', max: 0, items: [] };
  const place = scheme.categories.findIndex(({ kind }) => kind !== 'base');
  const at = place < 0 ? scheme.categories.length : place;
  return { ...scheme, categories: scheme.categories.toSpliced(at, 0, category) };
}

/** The sections of a scheme on the left, the open one in the middle, what is wrong below. */
export function SchemeEditor({ scheme, onChange, readOnly }: SchemeEditorProps) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<Place>({ section: 'head', item: null });
  const problems = useMemo(() => (readOnly ? [] : draftProblems(scheme)), [scheme, readOnly]);
  const counts = useMemo(() => {
    const bySection = new Map<Section, number>();
    for (const { path } of problems) {
      const { section } = placeOfProblem(path);
      bySection.set(section, (bySection.get(section) ?? 0) + 1);
    }
    return bySection;
  }, [problems]);
  const [, category] = /^category-(\d+)$/.exec(place.section) ?? [];
  return (
    <div className={styles['editor']}>
      <div className={styles['panes']}>
        <SectionNav
          scheme={scheme}
          current={place.section}
          problems={counts}
          onOpen={(section) => setPlace({ section, item: null })}
          onAddCategory={
            readOnly ? null : () => onChange(withCategory(scheme, t('schemes.newCategory')), 'add category')
          }
        />
        <ConfigProvider componentDisabled={readOnly} {...(readOnly && { theme: legible })}>
          <div className={styles['main']} data-looking={readOnly || undefined}>
            {place.section === 'head' && <HeadSection scheme={scheme} onChange={onChange} />}
            {place.section === 'levels' && <LevelsSection scheme={scheme} onChange={onChange} />}
            {place.section === 'policies' && <PoliciesSection scheme={scheme} onChange={onChange} />}
            {category !== undefined && (
              <CategorySection
                key={category}
                scheme={scheme}
                onChange={onChange}
                place={Number(category)}
                itemPlace={place.item ?? 0}
                onItem={(item) => setPlace({ section: place.section, item })}
              />
            )}
          </div>
        </ConfigProvider>
      </div>
      {!readOnly && <ProblemList problems={problems} onOpen={setPlace} />}
    </div>
  );
}
