import type { CycleDocuments } from '../archive/from-documents.ts';
import type { Certificate } from '../schema/certificate.ts';
import type { Result } from '../schema/result.ts';
import { thisYearOf, type DemoDocuments } from './demo-documents.ts';
import { demoSeed } from './demo-stamp.ts';
import { inventCity } from './invent-city.ts';
import { inventLastYear } from './last-year/invent-last-year.ts';
import { lastYearCertificates } from './last-year/last-year-certificates.ts';
import { lastYearPayment } from './last-year/last-year-payment.ts';
import { lastYearProceedings } from './last-year/last-year-proceedings.ts';
import { listedResults } from './last-year/listed-results.ts';
import { settleLastYear } from './last-year/settle-last-year.ts';

export interface DemoOffice extends DemoDocuments {
  readonly results: readonly Result[];
  readonly certificates: readonly Certificate[];
}

/**
 * What `npm start` shows: the year at work of `demoDocuments`, and the year before it, graded, paid and archived;
 * or a city `times` as large.
 */
export function demoOffice(times = 1): DemoOffice {
  const city = inventCity(demoSeed, times);
  const now = thisYearOf(city);
  const { cycle, invented } = inventLastYear(city);
  const documents: CycleDocuments = {
    ...now,
    cycle,
    scheme: city.setting.scheme,
    candidacies: invented.map(({ candidacy }) => candidacy),
    sheets: invented.flatMap(({ sheets }) => sheets),
    cases: [],
  };
  const settled = settleLastYear(documents);
  const list = listedResults(documents, settled.results);
  const course = lastYearProceedings(cycle.id, cycle.year, list);
  return {
    ...now,
    cycles: [...now.cycles, settled.cycle],
    candidacies: [...now.candidacies, ...documents.candidacies],
    sheets: [...now.sheets, ...documents.sheets],
    cases: [...now.cases, ...course, ...lastYearPayment(documents, list)],
    results: settled.results,
    certificates: [...now.certificates, ...lastYearCertificates(cycle.year, list)],
  };
}
