import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { createAnomalyChecks, type AnomalyChecks } from './repositories/anomaly-checks.ts';
import { createSamePeople, type SamePeople } from './repositories/same-people.ts';
import { createAudit, type Audit } from './repositories/audit.ts';
import { createCandidacies, type Candidacies } from './repositories/candidacies.ts';
import { createCases, type Cases } from './repositories/cases.ts';
import { createCertificates, type Certificates } from './repositories/certificates.ts';
import { createCycles, type Cycles } from './repositories/cycles.ts';
import { createEvidence, type EvidenceFiles } from './repositories/evidence.ts';
import { createImports, type Imports } from './repositories/imports.ts';
import { createIssuing, type Issuing } from './repositories/issuing.ts';
import { createOrgUnits, type OrgUnits } from './repositories/org-units.ts';
import { createPanelWork, type PanelWork } from './repositories/panel-work.ts';
import { createPapers, type Papers } from './repositories/papers.ts';
import { createPeople, type People } from './repositories/people.ts';
import { createPlacements, type Placements } from './repositories/placements.ts';
import { createCorrections, type Corrections } from './repositories/corrections.ts';
import { createDataRequests, type DataRequests } from './repositories/data-requests.ts';
import { createPrivacy, type Privacy } from './repositories/privacy.ts';
import { createProceedings, type CycleProceedings } from './repositories/proceedings.ts';
import { createQualification, type Qualification } from './repositories/qualification.ts';
import { createRecommendations, type Recommendations } from './repositories/recommendations.ts';
import { createResults, type Results } from './repositories/results.ts';
import { createSchemes, type Schemes } from './repositories/schemes.ts';
import { createSheets, type Sheets } from './repositories/sheets.ts';
import { createSubsidies, type Subsidies } from './repositories/subsidies.ts';
import { createUnions, type Unions } from './repositories/unions.ts';
import { createSupplements, type Supplements } from './repositories/supplements.ts';
import type { Signer } from './own-issuer-key.ts';
import type { SheetUndo } from './sheet-undo.ts';
import type { Store } from './store.ts';

/** Everything screens may read and do, one repository per kind of document. */
export interface Repositories {
  readonly orgUnits: OrgUnits;
  readonly schemes: Schemes;
  readonly cycles: Cycles;
  readonly unions: Unions;
  readonly people: People;
  readonly candidacies: Candidacies;
  readonly sheets: Sheets;
  readonly cases: Cases;
  readonly panelWork: PanelWork;
  readonly papers: Papers;
  readonly placements: Placements;
  readonly results: Results;
  readonly proceedings: CycleProceedings;
  readonly corrections: Corrections;
  readonly supplements: Supplements;
  readonly certificates: Certificates;
  readonly issuing: Issuing;
  readonly subsidies: Subsidies;
  readonly evidence: EvidenceFiles;
  readonly anomalyChecks: AnomalyChecks;
  readonly samePeople: SamePeople;
  readonly qualification: Qualification;
  readonly privacy: Privacy;
  readonly dataRequests: DataRequests;
  readonly recommendations: Recommendations;
  readonly imports: Imports;
  readonly audit: Audit;
}

/** The machine below: where files lie, and whose. */
interface Host {
  readonly evidence: Calls<'evidence'>;
  readonly mode: Profile['mode'];
  readonly signer: Signer;
}

export const createRepositories = (store: Store, undo: SheetUndo, host: Host): Repositories => ({
  orgUnits: createOrgUnits(store),
  schemes: createSchemes(store),
  cycles: createCycles(store),
  unions: createUnions(store),
  people: createPeople(store),
  candidacies: createCandidacies(store),
  sheets: createSheets(store, undo),
  cases: createCases(store),
  panelWork: createPanelWork(store),
  papers: createPapers(store),
  placements: createPlacements(store),
  results: createResults(store),
  proceedings: createProceedings(store),
  corrections: createCorrections(store),
  supplements: createSupplements(store),
  certificates: createCertificates(store),
  issuing: createIssuing(store, host.signer),
  subsidies: createSubsidies(store),
  evidence: createEvidence(store, host.evidence, host.mode),
  anomalyChecks: createAnomalyChecks(store),
  samePeople: createSamePeople(store),
  qualification: createQualification(store),
  privacy: createPrivacy(store),
  dataRequests: createDataRequests(store),
  recommendations: createRecommendations(store),
  imports: createImports(store),
  audit: createAudit(store),
});
