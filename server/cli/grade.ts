import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readArchive } from '../../shared/archive/read-archive.ts';
import { readSupplement } from '../../shared/archive/read-supplement.ts';
import { recomputeSupplements, type Hashed } from '../../shared/archive/recompute-supplements.ts';
import { recompute, type Recomputation } from '../../shared/archive/recompute.ts';
import type { SupplementFile } from '../../shared/archive/supplement-file.ts';
import { childPath } from '../../shared/domain/json-path.ts';
import { errorText } from '../../shared/lib/error-texts.ts';
import { problem, type Problem } from '../../shared/lib/problem.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';

/** Where the command reads and writes; the process in production, buffers in a test. */
export interface GradeStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly out: (text: string) => void;
  readonly complain: (text: string) => void;
}

const usage =
  '用法：npm run --silent grade -- 档案.json [补充决定1.json 补充决定2.json …] （档案可写 - 从标准输入读取）';

/** One line each: names from a foreign file must not break lines or steer the terminal. */
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');

const lineOf = ({ path, code, params }: Problem): string => {
  const at = path === '' || path.startsWith('[') ? `$${path}` : `$.${path}`;
  return `${at}\t${code}\t${oneLine(errorText('zh-CN', code, params))}`;
};

/** A file's text with the SHA-256 of its bytes. */
async function readText(
  file: string,
  path: string,
  streams: GradeStreams,
): Promise<Result<Hashed<string>, readonly Problem[]>> {
  try {
    const bytes = file === '-' ? await buffer(streams.stdin) : await readFile(file);
    if (!isUtf8(bytes)) return err([problem(path, 'ARCHIVE_NOT_UTF8')]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return ok({ value: new TextDecoder().decode(bytes), hash });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return err([problem(path, 'ARCHIVE_UNREADABLE', { file, detail })]);
  }
}

async function readHashed<T>(
  file: string,
  path: string,
  streams: GradeStreams,
  read: (text: string) => Result<T, readonly Problem[]>,
): Promise<Result<Hashed<T>, readonly Problem[]>> {
  const text = await readText(file, path, streams);
  if (!text.ok) return text;
  const content = read(text.value.value);
  return content.ok ? ok({ value: content.value, hash: text.value.hash }) : content;
}

async function recomputeFiles(
  archiveFile: string,
  supplementFiles: readonly string[],
  streams: GradeStreams,
): Promise<Result<Recomputation, readonly Problem[]>> {
  const archive = await readHashed(archiveFile, '', streams, readArchive);
  if (!archive.ok) return archive;
  const carried = recompute(archive.value.value);
  if (supplementFiles.length === 0) return ok(carried);
  const supplements: Hashed<SupplementFile>[] = [];
  for (const [place, file] of supplementFiles.entries()) {
    const path = childPath('supplements', place);
    const read = await readHashed(file, path, streams, (text) => readSupplement(text, path));
    if (!read.ok) return read;
    supplements.push(read.value);
  }
  const graded = { value: archive.value.value.archive, hash: archive.value.hash };
  const supplemented = recomputeSupplements(graded, supplements);
  if (!supplemented.ok) return supplemented;
  const { output, differences } = supplemented.value;
  return ok({ output, differences: [...carried.differences, ...differences] });
}

/**
 * Recomputes one cycle archive (grading-contract, Cycle archive), and with it the supplements that were made to it
 * (docs/supplement.md), in their order.
 *
 * @returns the exit code: 0 for results as printed, 1 for an invalid archive or supplement with every problem on
 * standard error, 2 for carried results that differ, each difference on standard error and the recomputation still
 * printed.
 */
export async function gradeCommand(args: readonly string[], streams: GradeStreams): Promise<0 | 1 | 2> {
  const [file, ...rest] = args;
  if (file === undefined) {
    streams.complain(usage);
    return 1;
  }
  const done = await recomputeFiles(file, rest, streams);
  if (!done.ok) {
    for (const found of done.error) streams.complain(lineOf(found));
    return 1;
  }
  const { output, differences } = done.value;
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
