import { dirname, join } from 'node:path';
import { AppError } from '../../shared/lib/app-error.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { takeKeyLetter, writeKeyLetter } from '../backup/key-letter.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { copyEvidence, type CopiedFiles } from '../evidence/copy-evidence.ts';
import { verifyAudit } from '../services/verify-audit.ts';
import { beginEpoch } from '../store/epochs.ts';
import { readHubConfig } from '../config.ts';
import { accountAdd } from './account-add.ts';
import { makeCa } from './make-ca.ts';
import { keyFileIn } from '../keys/field-keys.ts';
import { openHubConsole, readText, type ConsoleStreams, type HubConsole } from './hub-console.ts';

const usage = `用法：npm run hub -- <命令>
  （无命令）              启动中心
  audit verify            检查审计链
  backup 文件 [--with-key]
                          备份 HUB_CITY 的全部数据，附件存到旁边的 evidence 文件夹（中心可同时运行）；
                          个人信息密钥不在备份里，加 --with-key 则另存为“文件.key”，口令从标准输入读取一行
  restore 文件 [--with-key]
                          恢复到空的中心，SQLite 与 PostgreSQL 通用；须先放好备份当时的密钥，
                          加 --with-key 则从“文件.key”取出，口令从标准输入读取一行
  make-ca [地址或域名 …]   为本中心建立本市证书（https），已有的补上这些地址
  restored                用数据库自带工具或拷贝文件恢复之后执行一次，各单位会补发缺少的数据
  account add 账号 --name 姓名 --role 角色 --org 单位代码 [--seat 评审席位]
                          新建账号，密码从标准输入读取一行`;

async function verify(hub: HubConsole): Promise<number> {
  const verdict = await verifyAudit(hub.store, hub.cityId);
  if (verdict.kind === 'intact') {
    hub.out(`审计链完整：${verdict.entries} 条，末条 ${verdict.hash}`);
    return 0;
  }
  hub.complain(`审计链在第 ${verdict.n} 条处中断（${verdict.fault}），请保留现场并用备份核对。`);
  return 2;
}

/** The files of all backups in one folder, each once. */
const filesBeside = (file: string): string => join(dirname(file), 'evidence');

async function copyFiles(hub: HubConsole, from: string, to: string): Promise<CopiedFiles> {
  const hashes = await hub.store.evidence(hub.cityId).fileHashes();
  return copyEvidence(from, to, hub.cityId, hashes);
}

async function backup(hub: HubConsole, file: string, withKey: boolean): Promise<number> {
  // Asked for first: a backup whose key is refused would look complete.
  const letter = withKey ? await writeKeyLetter(file, hub.keys, await readText(hub.stdin)) : null;
  const rows = await writeBackup(hub.driver, hub.cityId, hub.clock, file);
  hub.out(`已备份 ${rows} 行到 ${file}`);
  hub.out(
    letter === null
      ? `个人信息密钥不在备份里，请另行保管：${hub.keys.place}`
      : `个人信息密钥已用口令加密存到 ${letter}`,
  );
  const { copied, kept, missing } = await copyFiles(hub, hub.config.evidence.folder, filesBeside(file));
  hub.out(`附件在 ${filesBeside(file)}：新增 ${copied} 个，已有 ${kept} 个，缺 ${missing} 个`);
  return 0;
}

async function restore(hub: HubConsole, file: string): Promise<number> {
  const rows = await restoreBackup(hub.driver, hub.cityId, file, hub.keys);
  hub.out(`已恢复 ${rows} 行`);
  const { copied, kept, missing } = await copyFiles(hub, filesBeside(file), hub.config.evidence.folder);
  hub.out(`附件：恢复 ${copied} 个，已有 ${kept} 个，备份里缺 ${missing} 个`);
  return verify(hub);
}

/** For data that came back by other means than `restore`, which cannot say so itself. */
async function restored(hub: HubConsole): Promise<number> {
  const { since } = await hub.driver.transaction((session) => beginEpoch(hub.driver, session, hub.cityId));
  hub.out(`已登记：数据恢复到第 ${since} 号变更，各单位下次同步时会核对并补发`);
  return verify(hub);
}

const isKeyChoice = (rest: readonly string[]): boolean =>
  rest.length === 0 || (rest.length === 1 && rest[0] === '--with-key');

function run(hub: HubConsole, args: readonly string[]): Promise<number> | null {
  const [first, second, ...rest] = args;
  if (first === 'audit' && second === 'verify' && rest.length === 0) return verify(hub);
  if (first === 'backup' && second !== undefined && isKeyChoice(rest))
    return backup(hub, second, rest.length > 0);
  if (first === 'restore' && second !== undefined && isKeyChoice(rest)) return restore(hub, second);
  if (first === 'restored' && second === undefined) return restored(hub);
  return first === 'account' && second === 'add' ? accountAdd(hub, rest) : null;
}

/** What hands on or checks what is stored as it is stored. */
const keyless: ReadonlySet<string> = new Set(['audit', 'backup', 'restored']);

async function onConsole(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  streams: ConsoleStreams,
): Promise<number> {
  const [first, file = '', flag] = args;
  if (first === 'restore' && flag === '--with-key') {
    const config = readHubConfig(environment);
    const keyFile = config.keyFile ?? keyFileIn(config.dataFolder);
    await takeKeyLetter(file, keyFile, await readText(streams.stdin));
  }
  const hub = await openHubConsole(environment, streams, !keyless.has(first ?? ''));
  try {
    const running = run(hub, args);
    if (!running) streams.complain(usage);
    return running ? await running : 1;
  } finally {
    await hub.store.close();
  }
}

/**
 * One command of the hub's console.
 *
 * @returns the exit code: 0 for done, 1 for refused with the reason on standard error, 2 for a broken audit chain
 */
export async function hubCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  streams: ConsoleStreams,
): Promise<number> {
  const [first, ...rest] = args;
  try {
    if (first !== 'make-ca') return await onConsole(args, environment, streams);
    streams.out(await makeCa(readHubConfig(environment), rest));
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    streams.complain(error.text('zh-CN'));
    return 1;
  }
}
