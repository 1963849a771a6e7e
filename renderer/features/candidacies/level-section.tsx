import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { mayPreviewLevel } from '../../../shared/domain/may-preview-level.ts';
import { panelRaters } from '../../../shared/domain/panel-raters.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { useServices } from '../../data/services-context.tsx';
import { LevelPreview } from '../../ui/level-preview.tsx';
import { ProvenanceNumber } from '../../ui/provenance-number.tsx';
import styles from './candidacy.module.css';

interface LevelSectionProps {
  readonly line: CandidacyLine;
  readonly documents: CycleDocuments;
}

/** What is certain of the level while the cycle is open, and the way to every point behind it. */
export function LevelSection({ line, documents }: LevelSectionProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { candidacy, sheets, cases } = line;
  const archive = useMemo(() => {
    const ofUnion = ({ unionId }: { readonly unionId: string }) => unionId === candidacy.unionId;
    return archiveFromDocuments({
      ...documents,
      unions: documents.unions.filter(({ id }) => id === candidacy.unionId),
      candidacies: documents.candidacies.filter(ofUnion),
      sheets,
      cases,
    });
  }, [documents, candidacy, sheets, cases]);
  const { cycle } = documents;
  const raters = useMemo(() => panelRaters(cycle, candidacy.townshipCode), [cycle, candidacy]);
  const shown =
    documents.cycle.status === 'open' && !candidacy.withdrawn && mayPreviewLevel(actor, sheets, cases);
  if (!shown) return null;
  return (
    <section className={styles['section']}>
      <h2>
        <ProvenanceNumber subject={{ candidacyId: candidacy.id }} label={t('provenance.preview.title')}>
          {t('provenance.preview.title')}
        </ProvenanceNumber>
      </h2>
      <LevelPreview
        archive={archive}
        candidacyId={candidacy.id}
        raters={raters}
        frozen={candidacy.snapshot !== null}
      />
    </section>
  );
}
