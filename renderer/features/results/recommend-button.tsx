import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { summariseTraining } from '../../../shared/domain/summarise-training.ts';
import { useServices } from '../../data/services-context.tsx';
import type { Recommendation } from '../../data/repositories/recommendations.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { officeJob } from '../../print/office/office-job.ts';
import { recommendationPaper } from '../../print/office/recommendation-paper.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { TalentRow } from './talent-rows.ts';

interface RecommendButtonProps {
  readonly rows: readonly TalentRow[];
  readonly documents: CycleDocuments;
  readonly levelName: (code: string | null) => string;
  /** The lists that have been printed before. */
  readonly known: readonly Recommendation[];
}

/** Prints the list of those whom the city recommends, with their years, levels and training, and keeps who they are. */
export function RecommendButton({ rows, documents, levelName, known }: RecommendButtonProps) {
  const { t } = useTranslation();
  const { bridge, store, repositories } = useServices();
  const isCity = useIsCityOffice();
  const { busy, run } = useCommand();
  const { scheme, cycle } = documents;
  const print = async () => {
    const sheet = recommendationPaper(
      cycle.year,
      rows.map(({ row: { line }, levels, standing, training }) => ({
        name: line.name,
        unit: line.unit,
        township: line.township,
        years: standing.years,
        levels: levels.map(({ year, level }) => `${year} ${levelName(level)}`).join('、'),
        training: summariseTraining(training),
        fits: standing.fits,
      })),
    );
    const fileName = paperText('results.talent.paper.title', { year: cycle.year });
    const printed = await bridge.print.toPdf(officeJob(scheme, [sheet], fileName, store.clock.now()));
    const ids = rows.map(({ row: { line } }) => line.id);
    if (isCity) await repositories.recommendations.note(ids, known);
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Button type="primary" icon={<PrinterOutlined />} loading={busy} onClick={() => void run(print)}>
      {t('results.talent.recommend', { count: rows.length })}
    </Button>
  );
}
