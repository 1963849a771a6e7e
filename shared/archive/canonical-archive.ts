import type { TSchema } from 'typebox';
import {
  ArchiveCycleSchema,
  archiveRows,
  type ArchiveSheet,
  type ArchiveTable,
  type CycleArchive,
} from '../schema/archive.ts';
import { itemSchemas, VetoItemSchema, type Item } from '../schema/scheme-item.ts';
import {
  SchemeSchema,
  ScoredCategorySchema,
  VetoCategorySchema,
  type Category,
  type Scheme,
} from '../schema/scheme.ts';
import { SubjectSchema } from '../schema/subject.ts';
import { TalentPoolSchema } from '../schema/talent-pool.ts';

interface ObjectSchema {
  readonly properties: Readonly<Record<string, TSchema>>;
}

/** The fields that the schema knows, in its order, so that the order in memory never shows in the file. */
function inOrder(schema: ObjectSchema, row: object): Readonly<Record<string, unknown>> {
  const fields = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(
    Object.keys(schema.properties).flatMap((key) => (fields.has(key) ? [[key, fields.get(key)]] : [])),
  );
}

/** Maps keyed by item code follow the code, since the order of entry means nothing. */
const byKey = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

function canonicalItem(item: Item): object {
  const ordered = inOrder(itemSchemas[item.kind], item);
  switch (item.kind) {
    case 'tiers':
      return { ...ordered, tiers: item.tiers.map(({ points, text }) => ({ points, text })) };
    case 'rates':
      return { ...ordered, tiers: item.tiers.map(({ op, rate, points }) => ({ op, rate, points })) };
    case 'parts':
      return { ...ordered, parts: item.parts.map(({ code, name, points }) => ({ code, name, points })) };
    case 'bool':
    case 'scale':
    case 'count':
    case 'deduct':
      return ordered;
  }
}

const canonicalCategory = (category: Category): object =>
  category.kind === 'veto'
    ? {
        ...inOrder(VetoCategorySchema, category),
        items: category.items.map((item) => inOrder(VetoItemSchema, item)),
      }
    : { ...inOrder(ScoredCategorySchema, category), items: category.items.map(canonicalItem) };

const { weights, policies, levels } = SchemeSchema.properties;

const canonicalScheme = (scheme: Scheme): object => ({
  ...inOrder(SchemeSchema, scheme),
  ...(scheme.subject && { subject: inOrder(SubjectSchema, scheme.subject) }),
  ...(scheme.talentPool && { talentPool: inOrder(TalentPoolSchema, scheme.talentPool) }),
  weights: inOrder(weights, scheme.weights),
  policies: inOrder(policies, scheme.policies),
  levels: scheme.levels.map((level) => inOrder(levels.items, level)),
  categories: scheme.categories.map(canonicalCategory),
});

const rows = (table: ArchiveTable, list: readonly object[]): readonly object[] =>
  list.map((row) => inOrder(archiveRows[table], row));

const canonicalSheet = (sheet: ArchiveSheet): object => ({
  ...inOrder(archiveRows.sheets, sheet),
  scores: byKey(sheet.scores),
  overrides: byKey(
    Object.fromEntries(
      Object.entries(sheet.overrides).map(([code, { points, reason }]) => [code, { points, reason }]),
    ),
  ),
});

/** The archive as a plain document: known fields only, in the order of the contract; lists keep their order. */
export const canonicalArchive = (archive: CycleArchive): object => ({
  format: 'gongping-cycle',
  version: 1,
  cycle: inOrder(ArchiveCycleSchema, archive.cycle),
  scheme: canonicalScheme(archive.scheme),
  townships: rows('townships', archive.townships),
  unions: rows('unions', archive.unions),
  people: rows('people', archive.people),
  appointments: rows('appointments', archive.appointments),
  candidacies: rows('candidacies', archive.candidacies),
  snapshots: rows('snapshots', archive.snapshots),
  panelMembers: rows('panelMembers', archive.panelMembers),
  sheets: archive.sheets.map(canonicalSheet),
  vetoes: rows('vetoes', archive.vetoes),
  ...(archive.placements?.length && { placements: rows('placements', archive.placements) }),
});
