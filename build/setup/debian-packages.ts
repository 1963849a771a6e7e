import { existsSync } from 'node:fs';
import { run } from './run.ts';

/** What the tests and the screenshots drive, by the program or file that shows that a package is there. */
const tools: Readonly<Record<string, string>> = {
  chromium: '/usr/bin/chromium',
  xvfb: '/usr/bin/Xvfb',
  xauth: '/usr/bin/xauth',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto',
  'poppler-utils': '/usr/bin/pdftotext',
};

/** The Debian package of each shared library Electron loads; since trixie some have the ending t64. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  'libnss3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libgbm.so.1': ['libgbm1'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libdrm.so.2': ['libdrm2'],
};

async function isKnownToApt(name: string): Promise<boolean> {
  const { output } = await run('apt-cache', ['policy', name]);
  return output.includes('Candidate:') && !output.includes('Candidate: (none)');
}

/** The shared libraries the program asks for and this machine lacks. */
export async function missingLibraries(executable: string): Promise<readonly string[]> {
  const { output } = await run('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? []);
}

async function packageOf(library: string): Promise<string> {
  const names = libraries[library] ?? [];
  for (const name of names) if (await isKnownToApt(name)) return name;
  throw new Error(`Electron needs the shared library ${library}; install the package that has it.`);
}

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

async function install(names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
  const { code } = await run('apt-get', args, { env, show: true });
  if (code !== 0) throw new Error(`apt-get could not install ${names.join(' ')}; see its message above.`);
}

const mend = (names: readonly string[]): string =>
  `Missing: ${names.join(', ')}. Run\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}\nand start the command again.`;

/**
 * Sees to it that the tools, and the libraries Electron loads, are there: installs them when run by root on
 * Debian, else throws with the command to type. Systems other than Linux need nothing.
 */
export async function ensureDebianPackages(electron: string | null): Promise<void> {
  if (process.platform !== 'linux') return;
  const missingTools = Object.keys(tools).filter((name) => !existsSync(tools[name] ?? ''));
  const libs = electron === null ? [] : await missingLibraries(electron);
  if (missingTools.length === 0 && libs.length === 0) return;
  if (!canInstall()) throw new Error(mend([...missingTools, ...libs]));
  console.log(`setup: installing what is missing: ${[...missingTools, ...libs].join(', ')}`);
  await run('apt-get', ['update', '-q'], { show: true });
  await install([...missingTools, ...(await Promise.all(libs.map(packageOf)))]);
}
