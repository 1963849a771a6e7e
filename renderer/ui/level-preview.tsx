import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { exactPoints } from '../../shared/domain/exact-points.ts';
import { currentSnapshot } from '../../shared/domain/current-snapshot.ts';
import { formatPoints, formatTotal } from '../../shared/domain/format-points.ts';
import { formatThreshold } from '../../shared/domain/format-rate.ts';
import { levelRange, type LevelRange } from '../../shared/domain/level-range.ts';
import { panelTargets } from '../../shared/domain/panel-targets.ts';
import { rateGap } from '../../shared/domain/rate-gap.ts';
import { rateItemPoints } from '../../shared/domain/rate-item-points.ts';
import type { RateCounts } from '../../shared/domain/rates.ts';
import { rational } from '../../shared/domain/rational.ts';
import type { CycleArchive } from '../../shared/schema/archive.ts';
import type { PanelMember } from '../../shared/schema/cycle.ts';
import { exactText } from './exact-text.ts';
import styles from './level-preview.module.css';
import { ratesRuleOf, type RatesRule } from './rates-rule.ts';
import { useGapText } from './use-gap-text.ts';

interface LevelPreviewProps {
  readonly archive: CycleArchive;
  readonly candidacyId: string;
  /** Whose panel sheets the cycle's way to score asks for. */
  readonly raters: readonly PanelMember[];
  /** The counts no longer change this year's points. */
  readonly frozen: boolean;
}

/** What each party that has handed in adds to the total, whatever the others give. */
function useCertainLines({ low, open }: LevelRange): readonly string[] {
  const { t } = useTranslation();
  return low.weighed.terms
    .filter(({ party }) => !open.includes(party))
    .map(({ party, weight, value }) =>
      t('provenance.preview.certain', {
        party: t(`common.party.${party}`),
        value: exactText(exactPoints(value)),
        weight: formatThreshold(weight),
        product: exactText(
          exactPoints(rational(value.num * BigInt(weight), value.den * BigInt(low.weighed.divisor))),
        ),
      }),
    );
}

/** How few people more give how many points more, or why that cannot be said. */
function useRatesLine(): (counts: RateCounts | null, rule: RatesRule) => string {
  const { t } = useTranslation();
  const gapText = useGapText();
  return (counts, rule) => {
    const gap = counts && rateGap(rule.item, counts, rule.policies);
    if (!gap) return t('provenance.preview.rates', { gap: gapText(counts, rule) });
    const now = rateItemPoints([rule.item], counts, rule.policies).get(rule.item.code) ?? 0;
    const { members, verified } = gap;
    const kind = members === 0 ? 'gapVerified' : verified === 0 ? 'gapMembers' : 'gapBoth';
    return t(`provenance.preview.${kind}`, { members, verified, gain: formatPoints(gap.points - now) });
  };
}

/** What is certain of a candidate's level, the range that is open, and the nearest gaps that people can close. */
export function LevelPreview({ archive, candidacyId, raters, frozen }: LevelPreviewProps) {
  const { t } = useTranslation();
  const ratesLine = useRatesLine();
  const range = useMemo(() => levelRange(archive, candidacyId, raters), [archive, candidacyId, raters]);
  const certain = useCertainLines(range);
  const { scheme, candidacies, snapshots, cycle } = archive;
  const { low, high, open } = range;
  const union = candidacies.find(({ id }) => id === candidacyId)?.unionId;
  const counts = currentSnapshot(
    snapshots.filter(({ unionId }) => unionId === union),
    cycle.cutoff,
  );
  const rule = ratesRuleOf(scheme);
  const lines = [
    ...panelTargets(scheme, range).map(({ level, mean }) =>
      t('provenance.preview.target', { mean: formatTotal(mean), level: level.name }),
    ),
    ...(rule && !frozen ? [ratesLine(counts, rule)] : []),
    ...(range.ineligibleWithoutSelf ? [t('provenance.preview.noSelf')] : []),
    ...(range.vetoed ? [t('provenance.preview.vetoed')] : []),
    ...(open.includes('veto') ? [t('provenance.preview.vetoPending')] : []),
  ];
  return (
    <div className={styles['preview']}>
      <div className={styles['answer']}>
        {low.level.code === high.level.code
          ? low.level.name
          : t('provenance.preview.levels', { low: low.level.name, high: high.level.name })}
        <span className={styles['range']}>
          {t('provenance.preview.totals', {
            low: formatTotal(low.weighed.total),
            high: formatTotal(high.weighed.total),
          })}
        </span>
      </div>
      {open.length > 0 && (
        <div>
          {t('provenance.preview.open', {
            parts: open.map((part) => t(`provenance.preview.part.${part}`)).join('、'),
          })}
        </div>
      )}
      {[...certain, ...lines].map((line) => (
        <div key={line}>{line}</div>
      ))}
      <div className={styles['quiet']}>{t('provenance.preview.note')}</div>
    </div>
  );
}
