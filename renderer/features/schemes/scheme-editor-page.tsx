import { Alert, Button, Dropdown } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { Page } from '../../ui/page.tsx';
import { draftProblems } from './draft-problems.ts';
import { SchemeEditor } from './editor/scheme-editor.tsx';
import { useEditorKeys } from './editor/use-editor-keys.ts';
import { useSchemeDraft } from './editor/use-scheme-draft.ts';
import { SchemePageFrame } from './scheme-page-frame.tsx';
import styles from './schemes.module.css';
import { useSchemeActs } from './use-scheme-acts.ts';

/** One version of a scheme: its draft is edited, a published one looked at. */
export function SchemeEditorPage() {
  const mayChange = useIsCityOffice();
  return (
    <SchemePageFrame>
      {(version, versions) =>
        version.status === 'draft' && mayChange ? (
          <DraftDesk key={version.id} version={version} versions={versions} />
        ) : (
          <PublishedDesk key={version.id} version={version} versions={versions} mayChange={mayChange} />
        )
      }
    </SchemePageFrame>
  );
}

interface DeskProps {
  readonly version: SchemeVersion;
  readonly versions: readonly SchemeVersion[];
}

const pathOf = ({ id }: SchemeVersion, place: string): string =>
  `/schemes/${encodeURIComponent(id)}/${place}`;

function DraftDesk({ version, versions }: DeskProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acts = useSchemeActs(versions);
  const { draft, state } = useSchemeDraft(version);
  const { scheme, past, future, problem } = state;
  useEditorKeys(draft);
  const sound = useMemo(() => draftProblems(scheme).length === 0, [scheme]);
  const go = (place: string) => void draft.flush().then(() => navigate(pathOf(version, place)));
  return (
    <Page
      title={t('schemes.title', { name: scheme.name, version: scheme.version })}
      hint={t('schemes.draftHint')}
      actions={
        <>
          <Button disabled={past.length === 0} onClick={draft.undo}>
            {t('common.undo')}
          </Button>
          <Button disabled={future.length === 0} onClick={draft.redo}>
            {t('common.redo')}
          </Button>
          <Button onClick={() => go('preview')}>{t('schemes.preview')}</Button>
          <Button onClick={() => go('compare')}>{t('schemes.compare')}</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'export', label: t('schemes.export') },
                { key: 'discard', label: t('schemes.discard'), danger: true },
              ],
              onClick: ({ key }) => {
                if (key === 'export') acts.exportFile(scheme);
                else void draft.flush().then(() => acts.discard({ ...version, content: scheme }));
              },
            }}
          >
            <Button>{t('schemes.more')}</Button>
          </Dropdown>
          <Button type="primary" disabled={!sound} onClick={() => go('replay')}>
            {t('schemes.replay')}
          </Button>
        </>
      }
    >
      <div className={styles['desk']}>
        {problem !== null && <Alert type="error" showIcon title={t('schemes.notSaved', { problem })} />}
        <SchemeEditor scheme={scheme} onChange={draft.change} readOnly={false} />
      </div>
    </Page>
  );
}

function PublishedDesk({ version, versions, mayChange }: DeskProps & { readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acts = useSchemeActs(versions);
  const { content, publishedAt } = version;
  const hash = useMemo(() => schemeHash(content).slice(0, 16), [content]);
  const go = (place: string) => void navigate(pathOf(version, place));
  return (
    <Page
      title={t('schemes.title', { name: content.name, version: content.version })}
      hint={t('schemes.publishedHint', { at: publishedAt ? formatInstant(publishedAt) : '—', hash })}
      actions={
        <>
          <Button onClick={() => go('preview')}>{t('schemes.preview')}</Button>
          <Button onClick={() => go('compare')}>{t('schemes.compare')}</Button>
          {version.status === 'published' && (
            <Button onClick={() => go('report')}>{t('schemes.report.open')}</Button>
          )}
          <Button onClick={() => acts.exportFile(content)}>{t('schemes.export')}</Button>
          {mayChange && version.status === 'published' && (
            <>
              <Button onClick={() => acts.copy(version)}>{t('schemes.copy')}</Button>
              <Button onClick={() => go('adopt')}>{t('schemes.adopt')}</Button>
              <Button type="primary" loading={acts.busy} onClick={() => acts.revise(version)}>
                {t('schemes.revise')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles['desk']}>
        <SchemeEditor scheme={content} onChange={() => undefined} readOnly />
      </div>
    </Page>
  );
}
