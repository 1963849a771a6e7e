import { panelSeats } from '../../../shared/domain/panel-raters.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import type { AmendmentWords } from './amendment-text.ts';

export const amendmentWords = ({ documents, lines }: CycleLines): AmendmentWords => ({
  scheme: documents.scheme,
  lines,
  sheets: documents.sheets,
  members: new Map(panelSeats(documents.cycle).map(({ id, name }) => [id, name])),
});
