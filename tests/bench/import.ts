import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { runPython } from '../helpers/run-python.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';
import { readRoll } from './read-roll.ts';
import { stopwatch } from './stopwatch.ts';

const size = 50_000;

/** The provincial form of members with its 20 columns, by openpyxl, of people who do not exist. */
const program = `
import sys, openpyxl
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet('会员信息')
sheet.append(['省工会会员信息采集表'])
sheet.append(['序号', '姓名', '性别', '出生日期', '民族', '就业状况', '有效证件类别', '证件号码', '学历', '技术等级',
  '移动电话', '户籍类型', '户籍所在地', '会籍变化类型', '会籍变化日期', '会籍变化原因', '政治面貌', '工作单位', '籍贯', '实名认证'])
weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
for no in range(int(sys.argv[2])):
  stem = '130481' + str(1960 + no // 1000) + '0101' + '%03d' % (no % 1000)
  number = stem + '10X98765432'[sum(int(d) * w for d, w in zip(stem, weights)) % 11]
  sheet.append([no + 1, '虚构%d' % no, '男', '1990/1/1', '汉族', '在岗', '居民身份证', number, '高中', '无', '13800000000',
    '农业', '河北省武安市', '入会', '2020/3/1', '', '群众', '虚构机械有限公司', '河北', '是' if no % 10 else '否'])
book.save(sys.argv[1])
`;

/** Unpacks the parts and counts the cells: nothing that reads the file can do less. */
function countCells(bytes: Uint8Array): number {
  const text = new TextDecoder();
  let cells = 0;
  for (const part of Object.values(unzipSync(bytes))) cells += text.decode(part).split('<c ').length - 1;
  return cells;
}

/** A list of 50 000 members with 20 columns, from the file to the counts, against unpacking it and finding its cells. */
export async function benchImport(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    const file = join(folder, 'roll.xlsx');
    runPython(program, [file, String(size)]);
    const bytes = new Uint8Array(readFileSync(file));
    const { members, verified } = await readRoll(bytes);
    if (members !== size || verified !== size * 0.9)
      throw new Error(`${members} members, ${verified} verified`);
    const script = join(import.meta.dirname, 'import-memory.ts');
    const memory = execFileSync(process.execPath, [script, file], { encoding: 'utf8' }).trim();
    const medians = await inTurns(
      3,
      () => stopwatch(() => readRoll(bytes)),
      () => stopwatch(() => countCells(bytes)),
    );
    return rowOf({
      what: `A list of 50 000 members × 20 columns (${(bytes.length / 2 ** 20).toFixed(1)} MB) read, checked and counted; ${memory} MB of memory at most`,
      peer: 'the same file unpacked and its cells found',
      ...medians,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
