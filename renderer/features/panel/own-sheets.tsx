import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { panelModeOf } from '../../../shared/domain/panel-raters.ts';
import { linesOfMember } from '../../data/panel-progress.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { CategorySheets } from './category-sheets.tsx';
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
  const mode = panelModeOf(documents.cycle);
  const closed = documents.cycle.status === 'archived';
  if (mode === 'collective')
    return <EmptyGuide title={t('panelDesk.collective.title')} hint={t('panelDesk.collective.hint')} />;
  if (mode === 'categories')
    return <CategorySheets rows={rows} member={member} scheme={documents.scheme} closed={closed} />;
  return <MemberSheets rows={rows} member={member} scheme={documents.scheme} keyed={false} closed={closed} />;
}
