import type { TObject } from 'typebox';
import { ApplicationSchema, type Application } from './application.ts';
import { AuditEventSchema, type AuditEvent } from './audit-event.ts';
import { CandidacySchema, type Candidacy } from './candidacy.ts';
import { CaseSchema, type Case } from './case.ts';
import { CertificateSchema, type Certificate } from './certificate.ts';
import { CycleSchema, type Cycle } from './cycle.ts';
import { EvidenceSchema, type Evidence } from './evidence.ts';
import { OrgUnitSchema, type OrgUnit } from './org-unit.ts';
import { PersonSchema, type Person } from './person.ts';
import { ResultSchema, type Result } from './result.ts';
import { SchemeVersionSchema, type SchemeVersion } from './scheme-version.ts';
import { SheetSchema, type Sheet } from './sheet.ts';
import { UnionSchema, type EnterpriseUnion } from './union.ts';

/** The documents by collection, spelled out so that the compiler need not infer them from the schemas again. */
export interface Documents {
  readonly orgUnits: OrgUnit;
  readonly unions: EnterpriseUnion;
  readonly people: Person;
  readonly schemes: SchemeVersion;
  readonly cycles: Cycle;
  readonly candidacies: Candidacy;
  readonly sheets: Sheet;
  readonly results: Result;
  readonly cases: Case;
  readonly applications: Application;
  readonly certificates: Certificate;
  readonly evidence: Evidence;
  readonly audit: AuditEvent;
}

export type CollectionName = keyof Documents;
export type DocumentOf<N extends CollectionName> = Documents[N];

interface CollectionEntry {
  readonly schema: TObject;
  /** Fields or field lists that queries sort or select by; `toRxSchema` refuses one that may be absent. */
  readonly indexes: readonly (string | readonly string[])[];
}

const entry = (schema: TObject, indexes: CollectionEntry['indexes'] = []): CollectionEntry => ({
  schema,
  indexes,
});

/** The one list of document kinds. The free RxDB allows 13 collections in a process, and these are they. */
export const registry: Readonly<Record<CollectionName, CollectionEntry>> = {
  orgUnits: entry(OrgUnitSchema),
  unions: entry(UnionSchema, ['townshipCode']),
  people: entry(PersonSchema, ['townshipCode']),
  schemes: entry(SchemeVersionSchema),
  cycles: entry(CycleSchema),
  candidacies: entry(CandidacySchema, [['cycleId', 'townshipCode']]),
  sheets: entry(SheetSchema, [['cycleId', 'townshipCode'], 'candidacyId']),
  results: entry(ResultSchema, [['cycleId', 'townshipCode']]),
  cases: entry(CaseSchema, [['cycleId', 'townshipCode'], 'candidacyId']),
  applications: entry(ApplicationSchema, ['townshipCode']),
  certificates: entry(CertificateSchema, ['cycleId']),
  evidence: entry(EvidenceSchema, ['candidacyId']),
  audit: entry(AuditEventSchema, ['documentId']),
};

export const collectionNames = Object.keys(registry) as readonly CollectionName[];

/**
 * The generation of all stored documents. Any change of shape raises it by one and adds a migration;
 * a program refuses data of a higher generation than its own.
 */
export const DATA_GENERATION = 1;
