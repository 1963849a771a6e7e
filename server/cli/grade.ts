import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readArchive } from '../../shared/archive/read-archive.ts';
import { recompute } from '../../shared/archive/recompute.ts';
import { errorText } from '../../shared/lib/error-texts.ts';
import { problem, type Problem } from '../../shared/lib/problem.ts';

/** Where the command reads and writes; the process in production, buffers in a test. */
export interface GradeStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly out: (text: string) => void;
  readonly complain: (text: string) => void;
}

const usage = '用法：npm run --silent grade -- 档案.json （或 - 从标准输入读取）';

/** One line each: names from a foreign file must not break lines or steer the terminal. */
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');

const lineOf = ({ path, code, params }: Problem): string => {
  const at = path === '' || path.startsWith('[') ? `$${path}` : `$.${path}`;
  return `${at}\t${code}\t${oneLine(errorText('zh-CN', code, params))}`;
};

async function readText(file: string, streams: GradeStreams): Promise<string | Problem> {
  try {
    const bytes = file === '-' ? await buffer(streams.stdin) : await readFile(file);
    return isUtf8(bytes) ? new TextDecoder().decode(bytes) : problem('', 'ARCHIVE_NOT_UTF8');
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return problem('', 'ARCHIVE_UNREADABLE', { file, detail });
  }
}

/**
 * Recomputes one cycle archive (grading-contract, Cycle archive).
 *
 * @returns the exit code: 0 for results as printed, 1 for an invalid archive with every problem on standard error,
 * 2 for carried results that differ, each difference on standard error and the recomputation still printed.
 */
export async function gradeCommand(args: readonly string[], streams: GradeStreams): Promise<0 | 1 | 2> {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0) {
    streams.complain(usage);
    return 1;
  }
  const text = await readText(file, streams);
  const read = typeof text === 'string' ? readArchive(text) : { ok: false as const, error: [text] };
  if (!read.ok) {
    for (const found of read.error) streams.complain(lineOf(found));
    return 1;
  }
  const { output, differences } = recompute(read.value);
  streams.out(JSON.stringify(output, null, 2));
  for (const { path, carried, recomputed } of differences)
    streams.complain(`$.${path}\t档案所载 ${carried}，重新计算得 ${recomputed}`);
  return differences.length === 0 ? 0 : 2;
}

if (import.meta.main) {
  process.exitCode = await gradeCommand(process.argv.slice(2), {
    stdin: process.stdin,
    out: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  });
}
