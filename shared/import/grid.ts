/** One cell of a sheet as its reader gives it. A date is midnight UTC of its civil day. */
export type GridCell = string | number | boolean | Date | null;
export type GridRow = readonly GridCell[];
export type Grid = readonly GridRow[];
