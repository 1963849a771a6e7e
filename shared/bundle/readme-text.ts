import type { Manifest } from './manifest.ts';

/** What somebody reads who opens a bundle without this program, in both languages. */
export const readmeText = ({ office, createdAt, program }: Omit<Manifest, 'files'>): string =>
  `# ${office.name}：工评全部资料包

由工评 ${program} 于 ${createdAt} 导出。内含个人信息，请按本单位规定保管，不要发给无关人员。

- \`manifest.json\`：格式版本、导出单位，以及每个文件的字节数、SHA-256 和记录条数。
- \`data/*.jsonl\`：每类记录一个文件，UTF-8，每行一条 JSON，按 id 排序。分数以百分之一分、金额以分计。
- \`schemas/*.schema.json\`：每类记录的 JSON Schema。
- \`evidence/\`：佐证文件，文件名是内容的 SHA-256；原文件名在 \`data/evidence.jsonl\` 里。
- \`archives/*.json\`：各年度的周期档案，可用 \`npm run grade\` 重新核算。

恢复：在没有用过工评的电脑上打开程序，选“从资料包建立”。不含口令和密钥；与市总的连接需要重新登录。

# ${office.name}: everything of this office in Gongping

Exported by Gongping ${program} at ${createdAt}. It holds personal data: keep it as such.

- \`manifest.json\`: versions, the office, and bytes, SHA-256 and number of documents of every file.
- \`data/*.jsonl\`: one file per kind of document, UTF-8, one JSON document per line, by id. Points are in
  hundredths, money is in fen.
- \`schemas/*.schema.json\`: the JSON Schema of each kind.
- \`evidence/\`: files of evidence, named by their SHA-256; what they were called is in \`data/evidence.jsonl\`.
- \`archives/*.json\`: the archive of each cycle, which \`npm run grade\` recomputes.

To restore it, start the program on a computer that has never used it and choose 从资料包建立. It holds no passwords
and no keys: sign in at the hub anew.
`;
