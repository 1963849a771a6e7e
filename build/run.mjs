// Runs one task of build/, on a machine that may have nothing but an older Node: it installs what is missing
// and goes on with the Node that the project pins. Plain JavaScript, because Node 20 cannot run TypeScript.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const isWindows = process.platform === 'win32';
const pinnedNode = join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node');

const say = (text) => console.log(`gongping: ${text}`);

/** Ends the run with what is wrong and what to do about it. */
function stop(text) {
  console.error(`\ngongping: ${text}`);
  process.exit(1);
}

/** Runs a program, its output shown and its errors collected as well. */
function run(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
      process.stderr.write(chunk);
    });
    child.on('error', (error) => resolve({ code: 1, errors: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, errors }));
  });
}

const readPackages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null);

/** Whether every package of the lock file is installed in the version it names. npm keeps its own record. */
function isInstalled() {
  const installed = readPackages(join(modules, '.package-lock.json'));
  if (!installed || !existsSync(pinnedNode)) return false;
  return Object.entries(readPackages(join(root, 'package-lock.json')) ?? {}).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

/** What npm's error codes mean here. */
function mendOf(errors) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(errors))
    return 'The npm registry cannot be reached. Check the network, or name a mirror that answers:\n  npm config set registry <its address>';
  if (/E401|E403/.test(errors))
    return 'The npm registry refuses this account or package. Check "npm config get registry".';
  if (/E404|ETARGET/.test(errors))
    return 'The npm registry lacks a package that package-lock.json names. Try another registry.';
  if (/ENOSPC/.test(errors)) return 'The disk is full. Free about 2 GB and run the command again.';
  if (/EACCES|EPERM/.test(errors))
    return `This user may not write ${modules}. Change its owner, or close the program that uses it.`;
  return 'npm could not install the packages; its message stands above.';
}

/** Runs npm, and answers with what it printed as errors when it failed, or null. */
async function npm(...options) {
  const script = process.env.npm_execpath;
  const [program, ...args] = script ? [process.execPath, script] : isWindows ? ['cmd', '/c', 'npm'] : ['npm'];
  const { code, errors } = await run(program, [...args, ...options, '--no-audit', '--no-fund']);
  return code === 0 ? null : errors;
}

async function install() {
  say('installing packages (once; about 700 MB, a few minutes) …');
  let errors = await npm('ci');
  if (errors && /EUSAGE/.test(errors)) {
    // A mirror that lacks the packages of other systems leaves gaps in the lock file, and "npm ci" refuses
    // those. "npm install" takes the same locked versions and passes over the gaps.
    say('"npm ci" refused the lock file; installing the locked versions with "npm install" …');
    errors = await npm('install', '--no-save');
  }
  if (errors) stop(mendOf(errors));
  if (!existsSync(pinnedNode))
    stop(
      'Node 24 was not installed, because npm skipped its install script. Run "npm rebuild node" and start again.',
    );
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20)
  stop(`Node ${process.versions.node} is too old; install Node 20 or newer from https://nodejs.org.`);

const [task, ...args] = process.argv.slice(2);
if (!task || !/^[a-z-]+$/.test(task)) stop('name a task, for example: npm start');
const script = join(root, 'build', `${task}.ts`);
if (!existsSync(script)) stop(`there is no task "${task}" (build/${task}.ts)`);

if (!isInstalled()) await install();
say(`${task} …`);
const separator = isWindows ? ';' : ':';
const env = { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(separator) };
const child = spawn(pinnedNode, [script, ...args], { cwd: root, env, stdio: 'inherit' });
// Ctrl+C reaches the task as well; this process waits until it has tidied up.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) =>
  stop(`Node 24 could not be started (${error.message}). Run "npm ci" and try again.`),
);
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
