import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { gradeCommand } from '../../server/cli/grade.ts';
import { writeArchive } from '../../shared/archive/write-archive.ts';
import { grade } from '../../shared/domain/grade.ts';
import { makeArchive, plainScheme } from '../helpers/make-archive.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'gongping-grade-'));
afterAll(() => rmSync(folder, { recursive: true }));

const archive = makeArchive(plainScheme(), [
  { id: 'c1', self: 9600, township: 9100, panel: [8800, 9000, 8500, 9200, 8700, 8900] },
]);
const text = writeArchive(archive);

interface Run {
  readonly code: number;
  readonly out: string;
  readonly complaints: string;
}

/** The command as people start it, through npm. */
const runByNpm = (args: readonly string[], stdin: string | Uint8Array = ''): Promise<Run> =>
  new Promise((resolve) => {
    const child = execFile(
      'npm',
      ['run', '--silent', 'grade', '--', ...args],
      { cwd: root },
      (error, out, complaints) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaints }),
    );
    child.stdin?.end(stdin);
  });

/** The same command inside this process. */
async function run(args: readonly string[], stdin: string | Uint8Array = ''): Promise<Run> {
  const [out, complaints]: [string[], string[]] = [[], []];
  const code = await gradeCommand(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    out: (line) => out.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, out: out.join('\n'), complaints: complaints.join('\n') };
}

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('npm run --silent grade', () => {
  test('prints the results alone and ends with 0', async () => {
    const done = await runByNpm([file('valid.json', text)]);
    expect(done).toMatchObject({ code: 0, complaints: '' });
    expect(JSON.parse(done.out)).toEqual(grade(archive));
  });

  test('reads standard input, a byte order mark included', async () => {
    const done = await runByNpm(['-'], `\uFEFF${text}`);
    expect(done).toMatchObject({ code: 0, complaints: '' });
    expect(JSON.parse(done.out)).toEqual(grade(archive));
  });

  test('ends with 1 and every problem with its path on standard error, nothing on standard output', async () => {
    const broken = text.replace('"self": 500', '"self": 501').replace('"A1": 9100', '"A1": 91.5');
    const done = await runByNpm([file('broken.json', broken)]);
    expect(done).toMatchObject({ code: 1, out: '' });
    const lines = done.complaints.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\$\.scheme\.weights\tSCHEME_WEIGHTS_SUM\t\p{Script=Han}/u);
    expect(lines[1]).toMatch(/^\$\.sheets\[1\]\.scores\.A1\tSCORE_NOT_INTEGER\t/);
  });

  test('ends with 2 and lists the differences, the recomputation still on standard output', async () => {
    const results = grade(archive).results.map((result) => Object.assign({}, result, { total: 8926 }));
    const done = await runByNpm([file('differs.json', writeArchive(archive, results))]);
    expect(done.code).toBe(2);
    expect(JSON.parse(done.out)).toEqual(grade(archive));
    expect(done.complaints.trim()).toMatch(/^\$\.results\[0\]\.total\t.*8926.*8925/);
  });

  test('ends with 0 when the carried results are the recomputed ones', async () => {
    const done = await run(['-'], writeArchive(archive, grade(archive).results));
    expect(done).toMatchObject({ code: 0, complaints: '' });
  });

  test.each([
    ['no JSON', '{', 'ARCHIVE_NOT_JSON'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'ARCHIVE_NOT_UTF8'],
    ['nothing', '', 'ARCHIVE_NOT_JSON'],
    ['another format', '{"format":"gongping-results","version":1}', 'gongping-results'],
  ])('%s is refused with 1', async (_, content, expected) => {
    const done = await run(['-'], content);
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.complaints).toContain(expected);
  });

  test('what a foreign file calls itself cannot break lines or steer the terminal', async () => {
    const done = await run(['-'], JSON.stringify({ format: 'a\nb\u001b[2J', version: 1 }));
    expect(done.complaints.replaceAll('\t', '')).not.toMatch(/\p{Cc}/u);
    expect(done.complaints).toContain('ARCHIVE_FORMAT_UNKNOWN');
  });

  test('a missing file and a missing argument are refused with 1', async () => {
    const [missing, none] = await Promise.all([run([join(folder, 'nowhere.json')]), run([])]);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.complaints).toContain('ARCHIVE_UNREADABLE');
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.complaints).toContain('npm run --silent grade');
  });
});
