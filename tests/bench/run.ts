import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import { benchCertificates } from './certificates.ts';
import { benchDashboardsInWindow } from './dashboards-in-window.ts';
import { benchDashboards } from './dashboards.ts';
import { benchGrading } from './grading.ts';
import { benchImport } from './import.ts';
import { benchOpen } from './open.ts';
import { benchSave } from './save.ts';
import { benchSealed } from './sealed.ts';
import { benchSearch } from './search.ts';
import { benchSignIn } from './sign-in.ts';
import { benchDevices } from './sync/devices.ts';
import { benchPull, benchSync } from './sync/sync.ts';
import { markdownTable } from './markdown-table.ts';
import { benchWindowOfDemo, benchWindowOfThousands } from './window.ts';

type Measured = BenchRow | readonly BenchRow[];

const benches: Readonly<Record<string, () => Measured | Promise<Measured>>> = {
  save: benchSave,
  grading: benchGrading,
  dashboards: benchDashboards,
  'dashboards-window': benchDashboardsInWindow,
  'window-300': benchWindowOfDemo,
  'window-5000': benchWindowOfThousands,
  open: benchOpen,
  sealed: benchSealed,
  search: benchSearch,
  import: benchImport,
  sync: benchSync,
  devices: benchDevices,
  'sign-in': benchSignIn,
  certificates: benchCertificates,
};
/** What another one measures as well; only by name. */
const parts: typeof benches = { pull: benchPull };
const known = { ...benches, ...parts };
const report = join(import.meta.dirname, '..', '..', 'out', 'bench.json');

interface Report {
  readonly machine: string;
  /** By the bench that measured them. */
  readonly rows: Readonly<Record<string, { readonly at: string; readonly measured: readonly BenchRow[] }>>;
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;

/** Rows of earlier runs on this machine stay until they are measured again. */
function earlierRows(): Report['rows'] {
  if (!existsSync(report)) return {};
  const earlier = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return earlier.machine === machine ? earlier.rows : {};
}

function keep(name: string, found: readonly BenchRow[]): Report {
  const rows = { ...earlierRows(), [name]: { at: new Date().toISOString(), measured: found } };
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, JSON.stringify({ machine, rows } satisfies Report, null, 2));
  return { machine, rows };
}

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches);
const unknown = chosen.filter((name) => !known[name]);
if (unknown.length > 0)
  throw new Error(`There is no row ${unknown.join(', ')}; choose from ${Object.keys(known).join(', ')}.`);

const measured: BenchRow[] = [];
for (const name of chosen) {
  console.log(`bench: ${name} …`);
  const found = [(await known[name]?.()) ?? []].flat();
  measured.push(...found);
  keep(name, found);
}
console.log(`\n${machine}\n\n${markdownTable(measured)}\n\nbench: written to ${report}`);
