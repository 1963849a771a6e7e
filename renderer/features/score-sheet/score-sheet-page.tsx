import { Alert, Button, Spin } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { Party } from '../../../shared/schema/sheet.ts';
import { useServices } from '../../data/services-context.tsx';
import { idOfSheet, type SheetRef } from '../../data/sheet-ref.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { sheetAccess } from './sheet-access.ts';
import { SheetDesk } from './sheet-desk.tsx';
import { useSheetView, type SheetView } from './use-sheet-view.ts';

const parties: readonly Party[] = ['self', 'township', 'panel'];

/** The sheet that the address names; a panel member's own when it names no rater. */
function useSheetRef(): SheetRef | null {
  const { candidacyId = '', party, raterId } = useParams();
  const { panelMemberId } = useServices().store.actor;
  return useMemo(() => {
    const known = parties.find((name) => name === party);
    if (!known) return null;
    return { candidacyId, party: known, raterId: known === 'panel' ? (raterId ?? panelMemberId ?? '') : '' };
  }, [candidacyId, party, raterId, panelMemberId]);
}

function Guide({ name }: { readonly name: 'missing' | 'hidden' | 'other' }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyGuide
      title={t(`scoreSheet.empty.${name}`)}
      hint={t(`scoreSheet.empty.${name}Hint`)}
      action={<Button onClick={() => void navigate(-1)}>{t('common.back')}</Button>}
    />
  );
}

function ViewedSheet({ view }: { readonly view: SheetView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { store } = useServices();
  const access = sheetAccess(view, store.actor, store.permissionContext);
  if (access.kind === 'hidden') return <Guide name={isTownshipActor(store.actor) ? 'hidden' : 'other'} />;
  if (access.kind === 'read' && !view.sheet) {
    return (
      <EmptyGuide
        title={t('scoreSheet.empty.notBegun')}
        hint={t('scoreSheet.empty.notBegunHint', { sheet: t(`scoreSheet.title.${view.ref.party}`) })}
        action={<Button onClick={() => void navigate(-1)}>{t('common.back')}</Button>}
      />
    );
  }
  return <SheetDesk key={idOfSheet(view.ref)} view={view} access={access} />;
}

function LoadedSheet({ sheetRef }: { readonly sheetRef: SheetRef }) {
  const { t } = useTranslation();
  const { data, loading, error } = useSheetView(sheetRef);
  if (loading) return <Spin aria-label={t('common.loading')} style={{ margin: 48 }} />;
  if (data === undefined) {
    return (
      <Alert
        type="error"
        showIcon
        title={t('scoreSheet.empty.unreadable')}
        description={errorMessage(error)}
      />
    );
  }
  return data ? <ViewedSheet view={data} /> : <Guide name="missing" />;
}

/** 评分表 of one party for one candidacy: the self, the township and the panel sheet alike. */
export function ScoreSheetPage() {
  const ref = useSheetRef();
  return ref ? <LoadedSheet sheetRef={ref} /> : <Guide name="missing" />;
}
