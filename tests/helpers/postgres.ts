import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const debianFolder = '/usr/lib/postgresql';

/** A PostgreSQL server of the tests' own: in a temporary folder, on a socket in it, with nothing to lose. */
export interface TestPostgres {
  /** Where its socket is. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** The newest server Debian has installed. @throws Error with the command that installs one */
function serverFolder(): string {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).map(Number) : [];
  const newest = versions
    .sort((a, b) => b - a)
    .map((version) => join(debianFolder, String(version), 'bin'))
    .find((folder) => existsSync(join(folder, 'postgres')));
  if (newest) return newest;
  throw new Error(
    'PostgreSQL is missing, which these tests start. Run\n  sudo apt-get update && sudo apt-get install -y postgresql',
  );
}

const idOfPostgres = (flag: string): number =>
  Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

/** PostgreSQL refuses to run as root, so root lends it the account Debian made for it. */
function account(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  return { uid: idOfPostgres('-u'), gid: idOfPostgres('-g') };
}

const urlOf = (folder: string, database: string): string =>
  `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;

async function waitUntilReady(server: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode} on start`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Makes an empty database on the server whose socket is in this folder. @returns its URL */
export async function makeDatabase(folder: string): Promise<string> {
  const name = `hub${randomBytes(8).toString('hex')}`;
  const client = new Client({ connectionString: urlOf(folder, 'postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return urlOf(folder, name);
}

async function stopServer(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null) {
    // SIGQUIT: stop at once. Its data is thrown away, so no checkpoint needs to be written.
    server.kill('SIGQUIT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

export async function startPostgres(): Promise<TestPostgres> {
  const programs = serverFolder();
  const folder = mkdtempSync(join(tmpdir(), 'gp-pg-'));
  const owner = account();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, stdio: 'pipe', ...owner } as const;
  const make = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  execFileSync(join(programs, 'initdb'), make, options);
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=200',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: 'ignore' },
  );
  const lastResort = () => server.kill('SIGQUIT');
  process.once('exit', lastResort);
  await waitUntilReady(server, urlOf(folder, 'postgres'));
  return {
    folder,
    stop: async () => {
      process.off('exit', lastResort);
      await stopServer(server, folder);
    },
  };
}
