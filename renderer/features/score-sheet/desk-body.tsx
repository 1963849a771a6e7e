import { useCallback, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { anchorOf } from './anchor.ts';
import { CategoryNav } from './category-nav.tsx';
import styles from './desk.module.css';
import type { SheetWork } from './editor/sheet-work.ts';
import { OpinionSection, opinionAnchor } from './opinion-section.tsx';
import { SheetEvidence } from './evidence/sheet-evidence.tsx';
import type { SheetFigures } from './sheet-figures.ts';
import { SheetRows } from './sheet-rows.tsx';
import type { DeskRows } from './use-desk-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import type { SheetView } from './use-sheet-view.ts';
import { VetoSections } from './veto-sections.tsx';

interface DeskBodyProps {
  readonly desk: RefObject<HTMLElement | null>;
  readonly view: SheetView;
  readonly work: SheetWork;
  readonly rows: DeskRows;
  readonly figures: SheetFigures;
  readonly editable: boolean;
}

/** The categories on the left; the items, the opinion and the vetoes on the right. */
export function DeskBody({ desk, view, work, rows, figures, editable }: DeskBodyProps) {
  const { t } = useTranslation();
  const { scheme, sheet, ref } = view;
  const vetoes = scheme.categories.filter((category) => category.kind === 'veto');
  const hasOpinion = ref.party === 'township';
  // After the last item comes the opinion where there is one, else the button that submits.
  const goOn = useCallback(() => {
    const opinion = document.getElementById(opinionAnchor)?.querySelector('textarea');
    (opinion ?? document.querySelector<HTMLElement>('[data-submit]'))?.focus();
  }, []);
  const keys = useRowKeys(desk, work.editor, rows.items, goOn);
  return (
    <div className={styles['body']}>
      <CategoryNav
        figures={figures}
        bonusCap={scheme.policies.bonusCap}
        further={[
          ...(hasOpinion ? [{ anchor: opinionAnchor, label: t('scoreSheet.opinion.label') }] : []),
          ...vetoes.map(({ code, name }) => ({ anchor: anchorOf(code), label: name })),
        ]}
      />
      <div className={styles['main']} {...(editable && keys)}>
        <SheetRows {...rows} />
        {hasOpinion && (
          <OpinionSection field={work.opinion} stored={sheet?.opinion ?? ''} editable={editable} />
        )}
        <SheetEvidence />
        <VetoSections view={view} />
      </div>
    </div>
  );
}
