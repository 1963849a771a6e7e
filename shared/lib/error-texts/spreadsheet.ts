/** Why a spreadsheet file cannot be read; nothing has been taken in when one of these is shown. */
export const spreadsheetErrors = {
  SHEET_EMPTY_FILE: {
    'zh-CN': '文件“{file}”是空的，里面没有内容；请检查是否复制完整。',
    en: 'The file {file} is empty; check that it was copied completely.',
  },
  SHEET_TOO_LARGE: {
    'zh-CN':
      '文件“{file}”有 {size} MB，超过 {limit} MB；花名册一般不到 5 MB，请删去图片和无关的工作表后再导入。',
    en: 'The file {file} has {size} MB, more than {limit} MB; remove pictures and other sheets and try again.',
  },
  SHEET_BOMB: {
    'zh-CN': '文件“{file}”解压后异常巨大，不像正常的表格，没有打开；请向提供文件的人重新索取。',
    en: 'The file {file} unpacks to an abnormal size and was not opened; ask its sender for a new copy.',
  },
  SHEET_NOT_A_TABLE: {
    'zh-CN': '文件“{file}”不是能读取的表格；请在 Excel 或 WPS 里另存为 .xlsx，再导入。',
    en: 'The file {file} is no table that can be read; save it as .xlsx in Excel or WPS and try again.',
  },
  SHEET_DAMAGED: {
    'zh-CN': '文件“{file}”已损坏或没有复制完整；请重新复制，或在 Excel、WPS 里打开后另存为 .xlsx。',
    en: 'The file {file} is damaged or was not copied completely; copy it again, or save it anew as .xlsx.',
  },
  SHEET_ENCRYPTED: {
    'zh-CN': '文件“{file}”设有打开密码；请在 Excel 或 WPS 里取消密码、保存后再导入。',
    en: 'The file {file} has a password; remove it in Excel or WPS, save, and try again.',
  },
  SHEET_ZIP_EMPTY: {
    'zh-CN': '压缩包“{file}”里没有 .xlsx 表格。请选装有自评表的压缩包，或解开后直接选表格。',
    en: 'There is no .xlsx in the zip “{file}”; choose the zip with the forms, or the forms themselves.',
  },
} as const;
