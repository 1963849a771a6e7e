/** 全部资料包: everything of an office as one file, and an office out of such a file. */
export const bundle = {
  title: '全部资料',
  text: '把本单位在这台电脑上的全部记录、佐证附件和各年度档案存成一个 zip 资料包。格式公开，不用本程序也能打开。',
  care: '资料包内有个人信息，请按规定保管。',
  export: '导出全部资料包',
  exporting: '正在导出 {{done}} / {{total}}',
  fileName: '{{name}}全部资料-{{at}}.zip',
  done: '已导出 {{documents}} 条记录、{{files}} 个附件',
  missing: '另有 {{count}} 个附件不在本机，没有包含在内。连接市总打开过的附件才在本机。',
  build: '从资料包建立',
  buildText: '换电脑或重装后，用导出的全部资料包建立原来的一套。市总连接需要重新登录。',
  choose: '选择资料包（zip）',
  checking: '正在核对 {{done}} / {{total}} 个文件',
  checked: '{{name}}，{{at}} 导出，共 {{documents}} 条记录、{{files}} 个附件，已逐个核对无误。',
  clerk: '经办人姓名',
  start: '建立并开始使用',
  building: '正在写入 {{done}} / {{total}}',
} as const;
