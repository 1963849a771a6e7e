import { Type, type Static } from 'typebox';
import { frozen } from './frozen.ts';
import type { Scheme } from './scheme.ts';

const id = Type.String({ minLength: 1 });
const nullableText = Type.Union([Type.String(), Type.Null()]);
/** Heads; compared as big integers, so every safe integer is welcome. */
const heads = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** Points by item code; the values are checked against the scheme, not here. */
export type ScoreMap = Readonly<Record<string, number>>;
export interface RateOverride {
  readonly points: number;
  readonly reason: string;
}

/** One schema per row of the cycle archive (grading-contract, Cycle archive); dates and references are checked later. */
export const archiveRows = {
  townships: frozen({ code: id, name: Type.String() }),
  unions: frozen({ id, name: Type.String(), townshipCode: id }),
  people: frozen({ id, name: Type.String() }),
  appointments: frozen({
    id,
    personId: id,
    unionId: id,
    role: Type.Enum(['chair', 'viceChair', 'member', 'auditor', 'womenDirector']),
    fullTime: Type.Boolean(),
    electedOn: Type.String(),
    endOn: nullableText,
  }),
  candidacies: frozen({ id, personId: id, unionId: id, appointmentId: id }),
  snapshots: frozen({
    unionId: id,
    asOf: Type.String(),
    employees: heads,
    members: heads,
    verified: heads,
    overReason: Type.Optional(nullableText),
  }),
  panelMembers: frozen({ id, name: Type.String(), townshipCode: Type.Union([id, Type.Null()]) }),
  sheets: frozen({
    id,
    candidacyId: id,
    rater: Type.Enum(['self', 'township', 'panel']),
    raterId: Type.Optional(nullableText),
    status: Type.Enum(['draft', 'submitted']),
    recused: Type.Optional(Type.Boolean()),
    scores: Type.Optional(Type.Unsafe<ScoreMap>(Type.Object({}))),
    overrides: Type.Optional(Type.Unsafe<Readonly<Record<string, RateOverride>>>(Type.Object({}))),
  }),
  vetoes: frozen({
    candidacyId: id,
    item: id,
    decision: Type.Enum(['upheld', 'dismissed', 'pending']),
  }),
  /** Only in archives of schemes that cap a level. */
  placements: frozen({ candidacyId: id, level: id, reason: id }),
};
export type ArchiveTable = keyof typeof archiveRows;

/** A row as it stands in a file, where a few fields may be left out. */
export type FileRow<T extends ArchiveTable> = Static<(typeof archiveRows)[T]>;

export const ArchiveCycleSchema = frozen({
  id,
  year: Type.Integer({ minimum: 1, maximum: 9999 }),
  cutoff: Type.String(),
});
export type ArchiveCycle = Static<typeof ArchiveCycleSchema>;

export type ArchiveTownship = FileRow<'townships'>;
export type ArchiveUnion = FileRow<'unions'>;
export type ArchivePerson = FileRow<'people'>;
export type ArchiveAppointment = FileRow<'appointments'>;
export type ArchiveCandidacy = FileRow<'candidacies'>;
export type ArchiveSnapshot = Required<FileRow<'snapshots'>>;
export type ArchivePanelMember = FileRow<'panelMembers'>;
export type ArchiveSheet = Required<FileRow<'sheets'>>;
export type ArchiveVeto = FileRow<'vetoes'>;
export type ArchivePlacement = FileRow<'placements'>;

/** One cycle with everything its grading needs: what is graded, archived and recomputed years later. */
export interface CycleArchive {
  readonly cycle: ArchiveCycle;
  readonly scheme: Scheme;
  readonly townships: readonly ArchiveTownship[];
  readonly unions: readonly ArchiveUnion[];
  readonly people: readonly ArchivePerson[];
  readonly appointments: readonly ArchiveAppointment[];
  readonly candidacies: readonly ArchiveCandidacy[];
  readonly snapshots: readonly ArchiveSnapshot[];
  readonly panelMembers: readonly ArchivePanelMember[];
  readonly sheets: readonly ArchiveSheet[];
  readonly vetoes: readonly ArchiveVeto[];
  /** Absent where nobody had to decide about a capped level. */
  readonly placements?: readonly ArchivePlacement[];
}
