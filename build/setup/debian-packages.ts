import { existsSync } from 'node:fs';
import { run } from './run.ts';

/** What the tests and the screenshots drive, by the program or file that shows that a package is there. */
const tools: Readonly<Record<string, string>> = {
  chromium: '/usr/bin/chromium',
  xvfb: '/usr/bin/Xvfb',
  xauth: '/usr/bin/xauth',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto',
  'poppler-utils': '/usr/bin/pdftotext',
  postgresql: '/usr/lib/postgresql',
  'zbar-tools': '/usr/bin/zbarimg',
  'libreoffice-writer-nogui': '/usr/lib/libreoffice/program/libswlo.so',
  'libreoffice-calc-nogui': '/usr/lib/libreoffice/program/libsclo.so',
  'python3-openpyxl': '/usr/lib/python3/dist-packages/openpyxl',
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
async function missingLibraries(executable: string): Promise<readonly string[]> {
  const { output } = await run('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? []);
}

/** The package of a library under the name this release of Debian has for it. */
async function packageOf(library: string): Promise<string> {
  const names = libraries[library];
  if (!names)
    throw new Error(`Electron needs the shared library ${library}; install the package that has it.`);
  for (const name of names) if (await isKnownToApt(name)) return name;
  return names[0] ?? library;
}

async function install(names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
  const { code } = await run('apt-get', args, { env, show: true });
  if (code !== 0) throw new Error(`apt-get could not install ${names.join(' ')}; see its message above.`);
}

/** Installs what is missing when run by root, else throws with the command to type. */
async function ensure(missingTools: readonly string[], missingLibs: readonly string[]): Promise<void> {
  if (missingTools.length + missingLibs.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    console.log(`setup: not found, go on without: ${[...missingTools, ...missingLibs].join(', ')}`);
    return;
  }
  const isRoot = process.getuid?.() === 0;
  // Without the lists apt knows no package at all.
  if (isRoot) await run('apt-get', ['update', '-q'], { show: true });
  const names = [...missingTools, ...(await Promise.all(missingLibs.map(packageOf)))].join(' ');
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`;
  if (!isRoot) throw new Error(`Missing: ${names}. Run\n  ${command}\nand start the command again.`);
  console.log(`setup: installing what is missing: ${names}`);
  await install(names.split(' '));
}

/** Sees to it that Electron finds the shared libraries it loads. Systems other than Debian's are left alone. */
export async function ensureElectronLibraries(executable: string): Promise<void> {
  if (process.platform === 'linux') await ensure([], await missingLibraries(executable));
}

/**
 * Sees to it that the tools of the tests and screenshots are there, and the libraries of Electron, if its
 * executable is given. Systems other than Debian's are left alone.
 */
export async function ensureDebianPackages(executable: string | null): Promise<void> {
  if (process.platform !== 'linux') return;
  const missingTools = Object.keys(tools).filter((name) => !existsSync(tools[name] ?? ''));
  await ensure(missingTools, executable === null ? [] : await missingLibraries(executable));
}
