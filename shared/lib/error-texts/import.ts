/** What is wrong with one cell of a list to import, and what to do about it in the list. */
export const importErrors = {
  IMPORT_REQUIRED: {
    'zh-CN': '没有填“{field}”；请在表中补填。',
    en: 'The {field} is empty; fill it in.',
  },
  IMPORT_TOO_LONG: {
    'zh-CN': '“{field}”超过 {limit} 个字；请缩短，是否几个单元格并到一起了？',
    en: 'The {field} is longer than {limit} characters; shorten it.',
  },
  IMPORT_NAME_ODD: {
    'zh-CN': '“{field}”填的“{text}”不像姓名；应为 2 到 30 个字，一格只填一个人。',
    en: 'The {field} {text} is no name; give 2 to 30 characters, one person in a cell.',
  },
  IMPORT_NUMBER_DAMAGED: {
    'zh-CN':
      '“{field}”是“{text}”，末尾几位已被表格软件改成 0；请把这一列设成“文本”格式，再按原件重新填写这个号码。',
    en: 'The {field} {text} was rounded by the spreadsheet program; format the column as text and type it again.',
  },
  IMPORT_USCC_ODD: {
    'zh-CN': '“{field}”填的“{text}”通不过校验；请对照营业执照核对 18 位代码，确认无误可以照此导入。',
    en: 'The {field} {text} fails its check; compare it with the licence.',
  },
  IMPORT_ID_ODD: {
    'zh-CN': '“{field}”填的“{text}”通不过校验；请核对 18 位号码，此人先按姓名和单位比对。',
    en: 'The {field} {text} fails its check; the person is matched by name and unit.',
  },
  IMPORT_PHONE_ODD: {
    'zh-CN': '“{field}”填的“{text}”不像电话号码；请填 11 位手机号或带区号的座机号。',
    en: 'The {field} {text} is no telephone number.',
  },
  IMPORT_DATE_UNCLEAR: {
    'zh-CN': '“{field}”填的“{text}”看不出是哪一天；请写成 2026-03-05 这样的年月日。',
    en: 'The {field} {text} is not clear; write it as 2026-03-05.',
  },
  IMPORT_COUNT_WRONG: {
    'zh-CN': '“{field}”填的“{text}”不是人数；请只填数字，如 30。',
    en: 'The {field} {text} is no number of people.',
  },
  IMPORT_POST_UNCLEAR: {
    'zh-CN': '“{field}”填的“{text}”看不明白；请填“专职”或“兼职”。',
    en: 'The {field} {text} is not clear; write 专职 or 兼职.',
  },
  IMPORT_NAME_DERIVED: {
    'zh-CN': '没有填“{field}”，将按“{text}”登记；请核对。',
    en: 'The {field} is empty; {text} will be used.',
  },
  IMPORT_CHAIR_UNDATED: {
    'zh-CN': '没有{name}的当选日期，主席先不登记；请在表中补填“当选日期”，或在上一步填写统一的当选日期。',
    en: 'The date of election of {name} is missing; the chair is left out.',
  },
  IMPORT_CHAIR_STANDS: {
    'zh-CN': '花名册里现任主席是{name}，与表中不同；换届请导入后在花名册中办理，这里不改。',
    en: 'The roster has {name} as the chair in office; change the chair there.',
  },
  IMPORT_NAMESAKE: {
    'zh-CN': '花名册里已有同名的“{name}”，将另行登记；如是同一人，导入后可在花名册中合并。',
    en: 'The roster has another {name}; a new person is registered.',
  },
  IMPORT_COUNTS_PARTIAL: {
    'zh-CN': '职工、会员、实名认证三个人数没有填全，人数先不登记；补齐后再导入，或在花名册中填写。',
    en: 'Not all three counts are given; the counts are left out.',
  },
  IMPORT_NOTHING_FOUND: {
    'zh-CN': '这张工作表里没有可以导入的行；请检查是否选对了工作表和表头所在的行。',
    en: 'This sheet has no rows to import; check the sheet and the row of the head.',
  },
  IMPORT_OVERTAKEN: {
    'zh-CN': '花名册在预览之后有过改动（{name}），这次没有导入任何内容；请返回上一步重新预览。',
    en: 'The roster was changed after the preview ({name}); nothing was imported. Preview again.',
  },
} as const;
