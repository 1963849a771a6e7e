import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { SourceTag } from '../../ui/source-tag.tsx';
import { CalculationLines } from './calculation-lines.tsx';
import { CountsSection } from './counts-section.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Facts } from './facts.tsx';
import { chosenWords, pointsWords } from './given-words.ts';
import { HistorySection } from './history-section.tsx';
import styles from './provenance.module.css';
import { raterName } from './rater-name.ts';
import { Section } from './section.tsx';
import { sheetFigures } from './sheet-rows.ts';
import { useCalculation } from './use-calculation.ts';
import type { CandidacyFile } from './use-candidacy-file.ts';

interface ItemViewProps {
  readonly file: CandidacyFile;
  readonly sheet: Sheet;
  readonly itemCode: string;
}

/** One number: what was asked, what was given, the files, its past, and what becomes of it. */
export function ItemView({ file, sheet, itemCode }: ItemViewProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const calculation = useCalculation(file);
  // The wording that the rater had before him, not that of a later version.
  const { data: version } = useQuery(
    () => repositories.schemes.watch(sheet.schemeKey),
    [repositories, sheet.schemeKey],
  );
  const item = version && indexScheme(version.content).byCode.get(itemCode)?.item;
  const { rows, totals } = sheetFigures(file, sheet);
  const points = rows.find((row) => row.item.code === itemCode)?.points ?? null;
  const value = { entry: sheet.scores[itemCode] ?? null, override: sheet.overrides[itemCode] ?? null };
  const who = raterName(sheet, file.documents.cycle, store.actor, t);
  return (
    <>
      {version === null && <Alert type="warning" showIcon title={t('provenance.noScheme')} />}
      {item && (
        <Section title={`${item.code} ${item.name}`}>
          <Facts
            rows={[
              [t('provenance.source'), <SourceTag key="source" source={item.source} />],
              [t('provenance.rule'), item.rule ?? ''],
              [t('provenance.asked'), item.evidence ?? ''],
              [t('provenance.max'), t('provenance.points', { points: formatPoints(item.max) })],
              [t('provenance.version'), t('provenance.versionText', { key: sheet.schemeKey })],
            ]}
          />
        </Section>
      )}
      <Section title={t('provenance.givenBy', { who })}>
        <Facts
          rows={[
            [
              t('provenance.given'),
              value.entry || value.override || points === null
                ? pointsWords(value, t)
                : t('provenance.computed', { points: formatPoints(points) }),
            ],
            [t('provenance.chosen'), chosenWords(item ?? null, value, t)],
            [t('provenance.note'), value.entry?.note ?? ''],
            [t('common.reason'), value.override?.reason ?? ''],
          ]}
        />
      </Section>
      {item?.kind === 'rates' && <CountsSection file={file} />}
      <Section title={t('provenance.evidence')}>
        <EvidenceList files={file.evidence.filter((one) => one.itemCode === itemCode)} />
      </Section>
      <HistorySection sheet={sheet} cases={file.documents.cases} item={item ?? null} itemCode={itemCode} />
      <Section title={t('provenance.upward')}>
        <div className={styles['lines']}>
          {t('provenance.upwardSheet', {
            who,
            points: points === null ? '0' : formatPoints(points),
            total: formatTotal(totals.total),
          })}
        </div>
        {calculation ? (
          <CalculationLines file={file} steps={calculation.steps} />
        ) : (
          <div className={styles['quiet']}>{t('provenance.later')}</div>
        )}
      </Section>
    </>
  );
}
