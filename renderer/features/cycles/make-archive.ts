import dayjs from 'dayjs';
import { writeSupplements } from '../../../shared/archive/write-supplements.ts';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { supplementsOf } from '../../../shared/domain/supplements-of.ts';
import type { Proceedings } from '../../../shared/domain/proceedings-of.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { PrintJob, SavedFolder } from '../../../shared/ipc/print.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { sealedArchive } from '../../data/sealed-archive.ts';
import { officeJob } from '../../print/office/office-job.ts';
import { officialJob } from '../../print/official/official-job.ts';
import { circularPaper, decisionPaper, issuerOf, noticePaper } from '../../print/official/official-papers.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { resultListOf } from './result-list-of.ts';

/** Everything of a year that is put away. */
export interface ArchiveInput {
  readonly documents: CycleDocuments;
  readonly results: readonly Result[];
  readonly certificates: readonly Certificate[];
  readonly proceedings: Proceedings;
}

export type ArchiveStep = 'data' | 'results' | 'certificates' | 'folder';

interface Paper extends PrintJob {
  readonly name: string;
}

/** One file holds at most this many certificates: the print window paints 400 in about a second. */
const perFile = 400;

/** 公示, 审定 and 通报 as they were recorded, each a paper of its own. */
function officialPapers({ documents, proceedings }: ArchiveInput, now: Date): readonly Paper[] {
  const { cycle } = documents;
  const issuer = issuerOf(documents);
  const { notices, decisions, circulars } = proceedings;
  const papers = [
    ...notices.map(({ detail }) => noticePaper(detail, issuer)),
    ...decisions.map(({ detail }) => decisionPaper(detail, proceedings, issuer)),
    ...circulars.map(({ detail }) => circularPaper(detail, proceedings, issuer)),
  ];
  return papers.map((letter, place) => {
    const { form, data, fileName } = officialJob(letter, cycle.schemeKey, now);
    return { form, data, name: `${place + 1} ${fileName}` };
  });
}

function certificatePapers(certificates: readonly Certificate[]): readonly Paper[] {
  const valid = certificates
    .filter(({ status }) => status === 'valid')
    .map(({ content }) => content)
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const name = paperText('cycles.archive.certificates');
  return Array.from({ length: Math.ceil(valid.length / perFile) }, (_, place) => ({
    form: 'certificate',
    data: { certificates: valid.slice(place * perFile, (place + 1) * perFile) },
    name: valid.length > perFile ? `${name} ${place + 1}` : name,
  }));
}

async function print(bridge: Pick<Bridge, 'print'>, { name, form, data }: Paper, year: number) {
  const fileName = `${year} ${name}`;
  const printed = await bridge.print.toPdf({ form, data, fileName });
  if (printed.kind !== 'file') throw new AppError('NOT_IN_BROWSER');
  return { name: `${name}.pdf`, path: printed.path };
}

/**
 * Writes the folder that is put away: the cycle archive with its results, which `npm run grade` recomputes, the
 * list of results, notices, decisions and circulars, the valid certificates, and the SHA-256 of each.
 *
 * @throws AppError NOT_IN_BROWSER, PRINT_FAILED and its kin, PRINT_FOLDER_UNWRITABLE
 */
export async function makeArchive(
  bridge: Pick<Bridge, 'print'>,
  input: ArchiveInput,
  now: Date,
  onStep: (step: ArchiveStep) => void,
): Promise<SavedFolder> {
  const { documents, results, certificates } = input;
  const { year } = documents.cycle;
  onStep('data');
  const outcomes = results.map(({ outcome }) => outcome);
  const text = sealedArchive(documents, outcomes);
  const list = resultListOf(documents, results, dayjs(now).format('YYYY-MM-DD HH:mm'));
  onStep('results');
  const printed = [];
  const name = paperText('cycles.archive.results');
  const { form, data } = officeJob(documents.scheme, [list], name, now);
  const listed = { form, data, name };
  for (const paper of [listed, ...officialPapers(input, now)]) printed.push(await print(bridge, paper, year));
  onStep('certificates');
  for (const paper of certificatePapers(certificates)) printed.push(await print(bridge, paper, year));
  onStep('folder');
  // What was corrected after the archiving lies beside the archive, in files of its own.
  const supplements = writeSupplements(documents.cycle.id, supplementsOf(documents.cases));
  const texts = [
    { name: `${paperText('cycles.archive.data')}.json`, text },
    ...supplements.map((one) => ({
      name: `${paperText('supplements.exportName', { number: one.number, year })}.json`,
      text: one.text,
    })),
  ];
  return bridge.print.saveFolder({ name: paperText('cycles.archive.folder', { year }), texts, printed });
}
