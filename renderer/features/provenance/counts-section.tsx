import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { formatRate } from '../../../shared/domain/format-rate.ts';
import { computeRates } from '../../../shared/domain/rates.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { Facts } from './facts.tsx';
import { Section } from './section.tsx';
import { computedPoints, countsOf } from './sheet-rows.ts';
import type { CandidacyFile } from './use-candidacy-file.ts';

/** The heads behind the rates item, whose they are and since when they count. */
export function CountsSection({ file }: { readonly file: CandidacyFile }) {
  const { t } = useTranslation();
  const { candidacy, documents } = file;
  const { policies } = documents.scheme;
  const counts = countsOf(file);
  if (!counts) return null;
  const rates = computeRates(counts, policies.rateDenominator);
  const points = [...computedPoints(file)].map(([code, given]) =>
    t('provenance.itemPoints', { code, points: formatPoints(given) }),
  );
  return (
    <Section title={t('provenance.counts')}>
      <Facts
        rows={[
          [t('provenance.heads'), t('provenance.headsText', { ...counts })],
          [t('provenance.asOf'), counts.asOf],
          [
            t('provenance.rates'),
            rates.kind === 'known'
              ? t('provenance.ratesText', {
                  join: formatRate(rates.join),
                  verified: formatRate(rates.verified),
                })
              : t('provenance.ratesUnknown'),
          ],
          [t('provenance.given'), points.join('，')],
          [
            t('provenance.frozen'),
            candidacy.snapshotAt ? formatInstant(candidacy.snapshotAt) : t('provenance.notFrozen'),
          ],
          [t('provenance.overReason'), counts.overReason ?? ''],
        ]}
      />
    </Section>
  );
}
