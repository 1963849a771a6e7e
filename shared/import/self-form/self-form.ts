import type { Scheme } from '../../schema/scheme.ts';
import type { ScoredItem } from '../../schema/scheme-item.ts';
import type { Sheet } from '../../schema/sheet.ts';

/** Whose form it is and what it is filled in for, as it is printed at the head. */
export interface SelfFormHead {
  readonly year: string;
  readonly name: string;
  readonly unit: string;
  readonly township: string;
}

export interface SelfFormSource {
  readonly head: SelfFormHead;
  readonly scheme: Scheme;
  /** What has been entered so far, so that a form that came back can be mended; null for an empty one. */
  readonly begun: Pick<Sheet, 'scores' | 'opinion'> | null;
}

/** The columns, from A on. */
export const formColumns = ['code', 'name', 'rule', 'evidence', 'max', 'points', 'note'] as const;
export type FormColumn = (typeof formColumns)[number];

export const columnAt = (column: FormColumn): number => formColumns.indexOf(column);

/** A cell to fill in with one of these points (hundredths). `part` is the 得分点's code within its item. */
export interface FormField {
  readonly item: ScoredItem;
  readonly part: string | null;
  readonly choices: readonly number[];
}

export type FormRowKind =
  | 'title'
  | 'facts'
  | 'hint'
  | 'head'
  | 'category'
  | 'computed'
  | 'score'
  | 'parts'
  | 'part'
  | 'total'
  | 'opinion'
  | 'sign';

/** One row of the form. A row without columns stands across the whole width, its text in column A. */
export interface FormRow {
  readonly kind: FormRowKind;
  readonly cells: readonly (string | number | null)[];
  /** What is filled in in the column of points; null where that cell is locked. */
  readonly field: FormField | null;
  /** Whether the note may be filled in. */
  readonly noted: boolean;
  /** What the column of points adds up: other rows, by their places. */
  readonly sum: readonly number[];
}

/** 自评表 of one chair as a table, row by row; its places are the rows of the sheet, from 0. */
export interface SelfForm {
  readonly title: string;
  readonly rows: readonly FormRow[];
}
