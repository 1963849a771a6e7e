import { join } from 'node:path';
import { AppError } from '../shared/lib/app-error.ts';
import type { EvidenceSettings } from './evidence/evidence-hub.ts';

/** What the hub is started with; every value comes from the environment and has a default. */
export interface HubConfig {
  readonly host: string;
  readonly port: number;
  /** The folder of the SQLite store and of the hub's files; it may be empty. */
  readonly dataFolder: string;
  /** A PostgreSQL to use in place of SQLite, or null. */
  readonly databaseUrl: string | null;
  /** Where the key of the personal fields is, or the key itself; null for the usual file in `dataFolder`. */
  readonly keyFile: string | null;
  readonly keyText: string | null;
  /** The files of a certificate and its key, to serve TLS; null for plain HTTP. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** Where the city's own authority lies, if it has been made. */
  readonly tlsFolder: string;
  /** Addresses and networks of the reverse proxies in front, as `loopback, 10.0.0.0/8`; null for none. */
  readonly trustProxy: string | null;
  /** Lets a monitor on another machine read /metrics; null for none. */
  readonly metricsToken: string | null;
  /** The least a log line must matter to be written (pino's levels). */
  readonly logLevel: string;
  readonly evidence: EvidenceSettings;
  /** The city whose people sign in here, by its code. */
  readonly cityId: string;
  /** The folder with the built screens, as `npm run build` leaves it. */
  readonly rendererFolder: string;
}

const settingWrong = (name: string, found: string | undefined): AppError =>
  new AppError('HUB_SETTING_WRONG', { name, found: found ?? '—' });

function tlsFiles(environment: NodeJS.ProcessEnv): HubConfig['tls'] {
  const certFile = environment['HUB_TLS_CERT'];
  const keyFile = environment['HUB_TLS_KEY'];
  if (certFile === undefined && keyFile === undefined) return null;
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile };
  // They belong together.
  throw settingWrong(certFile === undefined ? 'HUB_TLS_CERT' : 'HUB_TLS_KEY', undefined);
}

/** A number of megabytes, in bytes. */
function megabytesOf(environment: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const megabytes = Number(environment[name] ?? otherwise);
  if (!(megabytes > 0)) throw settingWrong(name, environment[name]);
  return Math.floor(megabytes * 1024 * 1024);
}

/** The files of a hub lie beside its database, even when that is elsewhere. */
export const evidenceSettings = (dataFolder: string, environment: NodeJS.ProcessEnv): EvidenceSettings => ({
  folder: join(dataFolder, 'evidence'),
  maxBytes: megabytesOf(environment, 'HUB_EVIDENCE_MB', 20),
  quotaBytes: megabytesOf(environment, 'HUB_EVIDENCE_TOTAL_MB', 50_000),
});

function portOf(environment: NodeJS.ProcessEnv): number {
  const port = Number(environment['HUB_PORT'] ?? '8480');
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw settingWrong('HUB_PORT', environment['HUB_PORT']);
}

const logLevels = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);

function logLevelOf(environment: NodeJS.ProcessEnv): string {
  const level = environment['HUB_LOG'] ?? 'info';
  if (logLevels.has(level)) return level;
  throw settingWrong('HUB_LOG', level);
}

/** @throws AppError HUB_SETTING_WRONG */
export function readHubConfig(environment: NodeJS.ProcessEnv): HubConfig {
  const dataFolder = environment['HUB_DATA'] ?? 'hub-data';
  return {
    host: environment['HUB_HOST'] ?? '127.0.0.1',
    port: portOf(environment),
    dataFolder,
    databaseUrl: environment['DATABASE_URL'] ?? null,
    keyFile: environment['HUB_KEY_FILE'] ?? null,
    keyText: environment['HUB_KEY'] ?? null,
    tls: tlsFiles(environment),
    tlsFolder: join(dataFolder, 'tls'),
    trustProxy: environment['HUB_TRUST_PROXY'] ?? null,
    metricsToken: environment['HUB_METRICS_TOKEN'] ?? null,
    logLevel: logLevelOf(environment),
    evidence: evidenceSettings(dataFolder, environment),
    cityId: environment['HUB_CITY'] ?? '130481',
    rendererFolder: join(import.meta.dirname, '..', 'out', 'renderer'),
  };
}
