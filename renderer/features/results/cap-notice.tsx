import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { capStandings, type CapStanding } from '../../../shared/domain/cap-standings.ts';
import { formatThreshold } from '../../../shared/domain/format-rate.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { CapDialog } from './cap-dialog.tsx';
import { decidedLevel } from './decided-level.ts';
import type { ResultRow } from './result-rows.ts';

interface Deciding {
  readonly standing: CapStanding;
  readonly asked: readonly ResultRow[];
}

interface CapNoticeProps {
  readonly rows: readonly ResultRow[];
  readonly documents: CycleDocuments;
  /** Whether the results still follow from the documents: nothing is decided on old ones. */
  readonly current: boolean;
  readonly onDecided: () => void;
}

/** For each level with a ratio cap: how many may hold it, how many do, and who has to be decided about. */
export function CapNotice({ rows, documents, current, onDecided }: CapNoticeProps) {
  const { t } = useTranslation();
  const mayDecide = useIsCityOffice() && documents.cycle.status === 'open';
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { scheme, candidacies } = documents;
  const context = subjectKind(scheme);
  const results = useMemo(() => rows.map(({ result }) => result), [rows]);
  const standings = useMemo(() => capStandings(scheme, results, candidacies), [scheme, results, candidacies]);
  return (
    <>
      {standings.map((standing) => {
        const { level, ratioCap, takingPart, seats, holders, over } = standing;
        const text = t('results.cap.text', {
          context,
          level: level.name,
          share: formatThreshold(ratioCap),
          total: takingPart,
          seats,
          holders,
        });
        const open = over.length > 0;
        const asked = rows.filter((row) => over.includes(row.line.id) || decidedLevel(row) !== null);
        return (
          <Alert
            key={level.code}
            type={open ? 'warning' : 'info'}
            showIcon
            title={open ? `${text}${t('results.cap.over', { context, count: over.length })}` : text}
            action={
              asked.length > 0 &&
              mayDecide && (
                <Button disabled={!current} onClick={() => setDeciding({ standing, asked })}>
                  {t('results.cap.decide')}
                </Button>
              )
            }
          />
        );
      })}
      {deciding && (
        <CapDialog
          standing={deciding.standing}
          rows={deciding.asked}
          scheme={scheme}
          onDone={onDecided}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}
