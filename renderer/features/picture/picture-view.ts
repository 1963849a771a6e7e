import type { TFunction } from 'i18next';
import type { PictureYear } from '../../../shared/domain/picture/picture-year.ts';
import type { ChartOption } from '../../ui/chart/chart-option.ts';

/** Where a row leads. */
export type PicturePlace =
  { readonly kind: 'township'; readonly code: string } | { readonly kind: 'candidacy'; readonly id: string };

export interface ViewColumn {
  readonly key: string;
  readonly label: string;
  readonly isNumber: boolean;
}

export interface ViewRow {
  readonly key: string;
  /** In the order of the columns. */
  readonly cells: readonly string[];
  readonly place: PicturePlace | null;
}

/** One picture in words: what screen, paper and spreadsheet show alike. */
export interface PictureView {
  readonly sentence: string;
  readonly columns: readonly ViewColumn[];
  /** Of a chart with an axis of names, in the order of the axis. */
  readonly rows: readonly ViewRow[];
  readonly chart: ChartOption | null;
}

export interface PictureInput {
  readonly year: PictureYear;
  /** The years before, the oldest first. */
  readonly earlier: readonly PictureYear[];
  /** Of one township alone; null for the whole city. */
  readonly township: string | null;
  readonly t: TFunction;
}
