import { Alert } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import { mayPreviewLevel } from '../../../shared/domain/may-preview-level.ts';
import { panelRaters } from '../../../shared/domain/panel-raters.ts';
import { sheetState } from '../../../shared/domain/sheet-state.ts';
import { useServices } from '../../data/services-context.tsx';
import { LevelPreview } from '../../ui/level-preview.tsx';
import { ProvenanceNumber } from '../../ui/provenance-number.tsx';
import { CalculationLines } from './calculation-lines.tsx';
import { CountsSection } from './counts-section.tsx';
import styles from './provenance.module.css';
import { raterName } from './rater-name.ts';
import { Section } from './section.tsx';
import { sheetFigures } from './sheet-rows.ts';
import { useCalculation } from './use-calculation.ts';
import type { CandidacyFile } from './use-candidacy-file.ts';

const order = { self: 0, township: 1, panel: 2 } as const;

/** Whose sheets there are, each with the way to its items. */
function SheetList({ file }: { readonly file: CandidacyFile }) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { documents, candidacy } = file;
  const sheets = documents.sheets.toSorted(
    (a, b) => order[a.party] - order[b.party] || (a.id < b.id ? -1 : 1),
  );
  return (
    <table className={styles['table']}>
      <tbody>
        {sheets.map((sheet) => {
          const who = raterName(sheet, documents.cycle, actor, t);
          const { kind } = sheetState(sheet, documents.cases);
          return (
            <tr key={sheet.id}>
              <td>{who}</td>
              <td>{t(sheet.recused ? 'candidacies.standing.recused' : `candidacies.standing.${kind}`)}</td>
              <td className={styles['figure']}>
                {!sheet.recused && (
                  <ProvenanceNumber subject={{ candidacyId: candidacy.id, sheetId: sheet.id }} label={who}>
                    {formatTotal(sheetFigures(file, sheet).totals.total)}
                  </ProvenanceNumber>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One candidate: the calculation up to the level, or what is certain of it, and the sheets it comes from. */
export function CandidacyView({ file }: { readonly file: CandidacyFile }) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { documents, candidacy, result } = file;
  const calculation = useCalculation(file);
  const archive = useMemo(() => archiveFromDocuments(documents), [documents]);
  const raters = useMemo(
    () => panelRaters(documents.cycle, candidacy.townshipCode),
    [documents.cycle, candidacy.townshipCode],
  );
  const verdict = calculation?.graded.assessment.verdict;
  const total = verdict?.status === 'graded' ? verdict.weighed.total : null;
  const outdated = calculation !== null && result !== null && result.outcome.total !== total;
  const open = !candidacy.withdrawn && verdict?.status !== 'graded';
  return (
    <>
      {outdated && <Alert type="warning" showIcon title={t('provenance.outdated')} />}
      {calculation && (
        <Section title={t('provenance.calculation')}>
          <CalculationLines file={file} steps={calculation.steps} />
        </Section>
      )}
      {open && mayPreviewLevel(actor, documents.sheets, documents.cases) && (
        <Section title={t('provenance.preview.title')}>
          <LevelPreview
            archive={archive}
            candidacyId={candidacy.id}
            raters={raters}
            frozen={candidacy.snapshot !== null}
          />
        </Section>
      )}
      <Section title={t('provenance.sheets')}>
        {documents.sheets.length > 0 ? <SheetList file={file} /> : t('provenance.noSheets')}
      </Section>
      <CountsSection file={file} />
    </>
  );
}
