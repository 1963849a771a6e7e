import { Button, Spin } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { CategoryNav } from './category-nav.tsx';
import { DeskProvider } from './desk-context.ts';
import styles from './desk.module.css';
import { createSheetEditor } from './editor/sheet-editor.ts';
import { scoredItems } from './editor/sheet-work.ts';
import { EvidenceProvider, type EvidenceDesk } from './evidence/evidence-context.ts';
import { SheetRows } from './sheet-rows.tsx';
import { useFigures } from './use-figures.ts';
import { useRowKeys } from './use-row-keys.ts';

/** A scheme as its score sheet, to try: what is entered is saved nowhere. */
export function SheetPreviewPage() {
  const { t } = useTranslation();
  const { key = '' } = useParams();
  const navigate = useNavigate();
  const { repositories } = useServices();
  const { data: version } = useQuery(() => repositories.schemes.watch(key), [repositories, key]);
  if (version === undefined) return <Spin aria-label={t('common.loading')} style={{ margin: 48 }} />;
  return (
    <Page
      title={version ? t('schemes.previewTitle', { name: version.content.name }) : t('schemes.preview')}
      hint={t('schemes.previewHint')}
      actions={
        <Button onClick={() => void navigate(`/schemes/${encodeURIComponent(key)}`)}>
          {t('common.back')}
        </Button>
      }
    >
      {version ? (
        <SheetPreview key={version.rev} scheme={version.content} />
      ) : (
        <EmptyGuide title={t('schemes.gone')} hint={t('schemes.goneHint')} />
      )}
    </Page>
  );
}

const noFiles: EvidenceDesk = {
  byItem: new Map(),
  locked: 'not-yours',
  attach: async () => {},
  remove: async () => {},
  restore: async () => {},
};
const nothingMarked = {
  earlierParties: [],
  earlier: new Map(),
  marked: new Set<string>(),
  last: null,
} as const;

function SheetPreview({ scheme }: { readonly scheme: Scheme }) {
  const desk = useRef<HTMLDivElement>(null);
  const items = useMemo(() => scoredItems(scheme), [scheme]);
  const categories = useMemo(
    () => scheme.categories.filter((category) => category.kind !== 'veto'),
    [scheme],
  );
  const editor = useMemo(
    () =>
      createSheetEditor(
        items,
        async () => 0,
        () => () => {},
      ),
    [items],
  );
  const figures = useFigures(editor, scheme, null);
  const keys = useRowKeys(desk, editor, items, () => {});
  const shared = useMemo(
    () => ({
      sheetId: 'preview',
      editor,
      editable: true,
      policies: scheme.policies,
      counts: null,
      openRoster: null,
    }),
    [editor, scheme],
  );
  return (
    <DeskProvider value={shared}>
      <EvidenceProvider value={noFiles}>
        <div className={styles['body']} style={{ height: '100%' }} ref={desk}>
          <CategoryNav figures={figures} bonusCap={scheme.policies.bonusCap} further={[]} />
          <div className={styles['main']} {...keys}>
            <SheetRows categories={categories} {...nothingMarked} />
          </div>
        </div>
      </EvidenceProvider>
    </DeskProvider>
  );
}
