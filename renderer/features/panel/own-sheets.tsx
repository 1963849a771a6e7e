import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOfMember } from '../../data/panel-progress.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { MemberSheets } from './member-sheets.tsx';
import { panelRows } from './panel-rows.ts';

interface OwnSheetsProps {
  readonly cycle: CycleLines;
  readonly memberId: string | null;
}

/** A member's own sheets; what the others gave never reaches this page. */
export function OwnSheets({ cycle: { documents, lines }, memberId }: OwnSheetsProps) {
  const { t } = useTranslation();
  const member = documents.cycle.panel.find(({ id }) => id === memberId);
  const rows = useMemo(
    () => (member ? panelRows(linesOfMember(lines, documents.cycle, member), documents.scheme, member) : []),
    [lines, documents, member],
  );
  if (!member) return <EmptyGuide title={t('panel.none.noSeat')} hint={t('panel.none.noSeatHint')} />;
  return <MemberSheets rows={rows} member={member} keyed={false} />;
}
