import { Button, Spin } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { affectedSheets } from '../../../shared/domain/affected-sheets.ts';
import { diffSchemes } from '../../../shared/domain/diff-schemes.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import { useCycleDocuments } from '../../data/use-cycle-documents.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { AffectedTable } from './affected-table.tsx';
import { changeRows } from './change-rows.ts';
import { ChangeTable } from './change-table.tsx';
import { SchemePageFrame } from './scheme-page-frame.tsx';
import styles from './schemes.module.css';

/** 用于本年度: what a cycle's change to this version touches, and doing it. */
export function AdoptPage() {
  const documents = useCycleDocuments();
  return (
    <SchemePageFrame>{(version) => <AdoptDesk version={version} documents={documents} />}</SchemePageFrame>
  );
}

interface AdoptDeskProps {
  readonly version: SchemeVersion;
  readonly documents: CycleDocuments | null | undefined;
}

function AdoptDesk({ version, documents }: AdoptDeskProps) {
  const { t } = useTranslation();
  const { content } = version;
  const title = t('schemes.adoptTitle', { name: content.name, version: content.version });
  if (documents === undefined) return <Spin aria-label={t('common.loading')} style={{ margin: 48 }} />;
  const refusal = refusalOf(version, documents);
  if (documents === null || refusal !== null) {
    return (
      <Page title={title}>
        <EmptyGuide
          title={t(`schemes.notAdoptable.${refusal ?? 'no-cycle'}`)}
          hint={t('schemes.notAdoptableHint')}
        />
      </Page>
    );
  }
  return <AdoptBody version={version} documents={documents} title={title} />;
}

type Refusal = 'no-cycle' | 'closed' | 'draft' | 'in-use' | 'subject';

function refusalOf(version: SchemeVersion, documents: CycleDocuments | null): Refusal | null {
  if (!documents) return 'no-cycle';
  if (documents.cycle.schemeKey === version.id) return 'in-use';
  if (version.status === 'draft') return 'draft';
  if (subjectKind(documents.scheme) !== subjectKind(version.content)) return 'subject';
  return documents.cycle.status === 'open' ? null : 'closed';
}

interface AdoptBodyProps {
  readonly version: SchemeVersion;
  readonly documents: CycleDocuments;
  readonly title: string;
}

function AdoptBody({ version, documents, title }: AdoptBodyProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { cycle, scheme, sheets, cases, candidacies } = documents;
  const { content } = version;
  const affected = useMemo(() => {
    const taking = new Set(candidacies.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id));
    const open = sheets.filter(({ candidacyId }) => taking.has(candidacyId));
    return affectedSheets(scheme, content, open, cases);
  }, [scheme, content, sheets, cases, candidacies]);
  const changes = useMemo(() => diffSchemes(scheme, content), [scheme, content]);
  const people = new Set(affected.map(({ sheet }) => sheet.candidacyId)).size;
  const affectedTitle = t('schemes.affectedTitle', { count: affected.length, people });
  return (
    <Page
      title={title}
      hint={t('schemes.adoptHint', {
        year: cycle.year,
        from: t('schemes.title', { name: scheme.name, version: scheme.version }),
      })}
      actions={
        <Button onClick={() => void navigate(`/schemes/${encodeURIComponent(version.id)}`)}>
          {t('common.back')}
        </Button>
      }
    >
      <div className={styles['reading']}>
        <AdoptForm cycle={cycle} version={version} affected={affected} people={people} />
        <h3>{affectedTitle}</h3>
        {affected.length > 0 ? (
          <AffectedTable title={affectedTitle} affected={affected} documents={documents} />
        ) : (
          <p className={styles['note']}>{t('schemes.noneAffected')}</p>
        )}
        <h3>{t('schemes.changesTitle', { count: changes.length })}</h3>
        <ChangeTable
          title={t('schemes.changesTitle', { count: changes.length })}
          rows={changeRows(changes, t)}
        />
      </div>
    </Page>
  );
}
