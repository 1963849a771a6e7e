import { createHashRouter, Navigate, RouterProvider } from 'react-router';
import { AnomaliesPage } from '../features/anomalies/anomalies-page.tsx';
import { AuditLogPage } from '../features/audit-log/audit-log-page.tsx';
import { BackupPage } from '../features/backup/backup-page.tsx';
import { CandidaciesPage } from '../features/candidacies/candidacies-page.tsx';
import { CandidacyPage } from '../features/candidacies/candidacy-page.tsx';
import { CarryPage } from '../features/carry/carry-page.tsx';
import { PrintDialog } from '../features/certificates/print-dialog.tsx';
import { CertificatesPage } from '../features/certificates/certificates-page.tsx';
import { ChairPage } from '../features/chair/chair-page.tsx';
import { CyclesPage } from '../features/cycles/cycles-page.tsx';
import { FormsPage } from '../features/forms/forms-page.tsx';
import { HubAdminPage } from '../features/hub-admin/hub-admin-page.tsx';
import { BoardPage } from '../features/panel-day/board-page.tsx';
import { ChairBar } from '../features/panel-day/chair-bar.tsx';
import { ImportPage } from '../features/import/import-page.tsx';
import { MeetingPage } from '../features/panel-day/meeting-page.tsx';
import { NoticePage } from '../features/notice/notice-page.tsx';
import { PanelDayPage } from '../features/panel-day/panel-day-page.tsx';
import { SpreadPage } from '../features/panel-day/spread-page.tsx';
import { PanelPage } from '../features/panel/panel-page.tsx';
import { PicturePage } from '../features/picture/picture-page.tsx';
import { ProvenanceProvider } from '../features/provenance/provenance-provider.tsx';
import { PrivacyPage } from '../features/privacy/privacy-page.tsx';
import type { PrintDialogOf } from '../features/qualification/certificates-tab.tsx';
import { QualificationPage } from '../features/qualification/qualification-page.tsx';
import { ResultsPage } from '../features/results/results-page.tsx';
import { RosterPage } from '../features/roster/roster-page.tsx';
import { SchemePage } from '../features/scheme/scheme-page.tsx';
import { AdoptPage } from '../features/schemes/adopt-page.tsx';
import { ComparePage } from '../features/schemes/compare-page.tsx';
import { ReplayPage } from '../features/schemes/replay-page.tsx';
import { ReportPage } from '../features/schemes/report-page.tsx';
import { SchemeEditorPage } from '../features/schemes/scheme-editor-page.tsx';
import { SchemesPage } from '../features/schemes/schemes-page.tsx';
import { SheetPreviewPage } from '../features/score-sheet/sheet-preview-page.tsx';
import { ScoreSheetPage } from '../features/score-sheet/score-sheet-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { SilentTownshipsPage } from '../features/silent-townships/silent-townships-page.tsx';
import { SubsidyPage } from '../features/subsidy/subsidy-page.tsx';
import { SyncCentrePage } from '../features/sync-centre/sync-centre-page.tsx';
import { VerifyPage } from '../features/verify/verify-page.tsx';
import { VetoesPage } from '../features/worklist/vetoes-page.tsx';
import { WorklistPage } from '../features/worklist/worklist-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Landing } from './landing.tsx';
import { Shell } from './shell.tsx';

/** One feature prints for the other; neither knows it. */
const printDialog: PrintDialogOf = (certificates, onClose) => (
  <PrintDialog certificates={certificates} onClose={onClose} />
);

/** Hash routes, because a path of its own would need the host to know every screen. */
const router = createHashRouter([
  {
    element: (
      <ProvenanceProvider>
        <Shell />
      </ProvenanceProvider>
    ),
    errorElement: <ErrorBoundary>{null}</ErrorBoundary>,
    children: [
      { path: '/', element: <Landing /> },
      { path: '/backup', element: <BackupPage /> },
      { path: '/privacy', element: <PrivacyPage /> },
      { path: '/cycles', element: <CyclesPage /> },
      { path: '/roster', element: <RosterPage /> },
      { path: '/import', element: <ImportPage /> },
      { path: '/candidacies', element: <CandidaciesPage /> },
      { path: '/candidacies/:id', element: <CandidacyPage /> },
      { path: '/sheets/:candidacyId/:party/:raterId?', element: <ScoreSheetPage /> },
      { path: '/worklist', element: <WorklistPage /> },
      { path: '/panel', element: <PanelPage notice={<ChairBar />} /> },
      { path: '/panel-day', element: <PanelDayPage /> },
      { path: '/panel-day/:id', element: <MeetingPage /> },
      { path: '/panel-day/:id/board', element: <BoardPage /> },
      { path: '/panel-day/:id/spread', element: <SpreadPage /> },
      { path: '/vetoes', element: <VetoesPage /> },
      { path: '/anomalies', element: <AnomaliesPage /> },
      { path: '/results', element: <ResultsPage /> },
      { path: '/chairs/:id', element: <ChairPage /> },
      { path: '/picture', element: <PicturePage /> },
      { path: '/notice', element: <NoticePage /> },
      { path: '/certificates', element: <CertificatesPage /> },
      { path: '/qualification', element: <QualificationPage printDialog={printDialog} /> },
      { path: '/verify', element: <VerifyPage /> },
      { path: '/subsidy', element: <SubsidyPage /> },
      { path: '/forms', element: <FormsPage /> },
      { path: '/scheme', element: <SchemePage /> },
      { path: '/schemes', element: <SchemesPage /> },
      { path: '/schemes/:key', element: <SchemeEditorPage /> },
      { path: '/schemes/:key/preview', element: <SheetPreviewPage /> },
      { path: '/schemes/:key/compare', element: <ComparePage /> },
      { path: '/schemes/:key/replay', element: <ReplayPage /> },
      { path: '/schemes/:key/report', element: <ReportPage /> },
      { path: '/schemes/:key/adopt', element: <AdoptPage /> },
      { path: '/townships', element: <SilentTownshipsPage /> },
      { path: '/audit-log', element: <AuditLogPage /> },
      { path: '/carry', element: <CarryPage /> },
      { path: '/sync', element: <SyncCentrePage /> },
      { path: '/hub-admin', element: <HubAdminPage /> },
      { path: '/settings', element: <SettingsPage /> },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
]);

export function AppRouter() {
  return <RouterProvider router={router} />;
}
