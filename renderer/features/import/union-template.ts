import { unionFieldLabel, unionFieldNames, type UnionField } from '../../../shared/import/union-fields.ts';
import type { ColumnKind } from '../../spreadsheet/table-sheet.ts';
import { writeTables } from '../../spreadsheet/write-table.ts';

const kinds: { readonly [F in UnionField]?: ColumnKind } = {
  establishedOn: 'date',
  termEndOn: 'date',
  electedOn: 'date',
  asOf: 'date',
  employees: 'integer',
  members: 'integer',
  verified: 'integer',
};

/** An empty list of unions to fill in, with the heads that are recognised at once. */
export const unionTemplate = (title: string, note: string): Promise<Uint8Array> =>
  writeTables([
    {
      name: title,
      title,
      columns: unionFieldNames.map((field) => ({
        label: unionFieldLabel(field),
        kind: kinds[field] ?? 'text',
        width: Math.max(12, unionFieldLabel(field).length * 2 + 4),
      })),
      rows: Array.from({ length: 20 }, () => unionFieldNames.map(() => null)),
      notes: [`说明：${note}`],
      orientation: 'landscape',
    },
  ]);
