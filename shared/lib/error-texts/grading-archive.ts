/** Cycle archives that cannot be graded (grading-contract, Cycle archive). */
export const archiveErrors = {
  ARCHIVE_UNREADABLE: {
    'zh-CN': '读不到文件“{file}”，请检查文件名和权限（{detail}）。',
    en: 'Cannot read {file} ({detail}).',
  },
  ARCHIVE_NOT_UTF8: {
    'zh-CN': '文件不是 UTF-8 编码，请用工评重新导出，不要用其他软件改存。',
    en: 'The file is not valid UTF-8; export it again.',
  },
  ARCHIVE_NOT_JSON: {
    'zh-CN': '文件不是完整的 JSON，可能没有复制完整，请重新导出（{detail}）。',
    en: 'The file is not a complete JSON document ({detail}).',
  },
  ARCHIVE_FORMAT_UNKNOWN: {
    'zh-CN': '文件格式是“{format}”，这里只认“gongping-cycle”，请选择工评导出的周期档案。',
    en: 'The format is {format}; only gongping-cycle is known.',
  },
  ARCHIVE_VERSION_UNKNOWN: {
    'zh-CN': '档案版本是 {version}，这里只认版本 1，请先升级工评。',
    en: 'The archive has version {version}; only version 1 is known.',
  },
  PLACEMENT_LEVEL_UNKNOWN: {
    'zh-CN': '定级“{level}”不在评审办法的等级中，请改成办法里的等级代码。',
    en: 'The scheme has no level {level} to be placed at.',
  },
  PLACEMENT_DUPLICATE: {
    'zh-CN': '参评“{candidacyId}”有两条定级意见，只能保留一条，请删去多余的。',
    en: 'Candidacy {candidacyId} has two placements; keep one.',
  },
  FIELD_MISSING: {
    'zh-CN': '缺少“{field}”，请补上。',
    en: 'The field {field} is missing.',
  },
  FIELD_NOT_TEXT: {
    'zh-CN': '“{field}”应为文本，请改正。',
    en: 'The field {field} must be a text.',
  },
  FIELD_NOT_INTEGER: {
    'zh-CN': '“{field}”应为整数，请改正。',
    en: 'The field {field} must be an integer.',
  },
  FIELD_NOT_BOOLEAN: {
    'zh-CN': '“{field}”应为 true 或 false，请改正。',
    en: 'The field {field} must be true or false.',
  },
  FIELD_NOT_LIST: {
    'zh-CN': '“{field}”应为列表，请改正。',
    en: 'The field {field} must be a list.',
  },
  FIELD_NOT_OBJECT: {
    'zh-CN': '“{field}”应为一组字段（对象），请改正。',
    en: 'The field {field} must be an object.',
  },
  FIELD_UNFIT: {
    'zh-CN': '“{field}”的类型或取值不对，请改正。',
    en: 'The field {field} has a value of the wrong kind.',
  },
  FIELD_NOT_ALLOWED: {
    'zh-CN': '“{field}”的值不在可选范围内，只能是：{allowed}。',
    en: 'The field {field} must be one of: {allowed}.',
  },
  FIELD_TOO_SMALL: {
    'zh-CN': '“{field}”太小或太短，最小是 {limit}，请改正。',
    en: 'The field {field} is too small or too short; the least is {limit}.',
  },
  FIELD_TOO_LARGE: {
    'zh-CN': '“{field}”太大或太长，最大是 {limit}，请改正。',
    en: 'The field {field} is too large or too long; the most is {limit}.',
  },
  DATE_NONEXISTENT: {
    'zh-CN': '“{date}”不是存在的日期，请按 2026-11-30 的样子填写。',
    en: '"{date}" is not a date that exists; write it like 2026-11-30.',
  },
  ID_DUPLICATE: {
    'zh-CN': '编号“{id}”重复出现，请保留一条。',
    en: 'The id {id} occurs twice.',
  },
  REFERENCE_UNKNOWN: {
    'zh-CN': '“{id}”在“{target}”里找不到，请补上或改正。',
    en: '{id} is not among the {target}.',
  },
  VETO_ITEM_UNKNOWN: {
    'zh-CN': '“{item}”不是评审办法里的一票否决项，请改正编号。',
    en: 'The scheme has no veto item {item}.',
  },
  APPOINTMENT_OF_ANOTHER: {
    'zh-CN': '任职“{appointment}”不属于这名参评人或者这家工会，请改正。',
    en: 'The appointment {appointment} belongs to another person or union.',
  },
  SNAPSHOT_DUPLICATE: {
    'zh-CN': '工会“{unionId}”在 {asOf} 有两份会员情况，请保留一份。',
    en: 'The union {unionId} has two snapshots of {asOf}.',
  },
  SHEET_DUPLICATE_PARTY: {
    'zh-CN': '参评人“{candidacyId}”已有一张提交的同类评分表，请保留一张。',
    en: 'The candidacy {candidacyId} already has a submitted sheet of this party.',
  },
  SHEET_DUPLICATE_MEMBER: {
    'zh-CN': '评委“{raterId}”对参评人“{candidacyId}”已有一张评分表，请保留一张。',
    en: 'The panel member {raterId} already has a sheet for the candidacy {candidacyId}.',
  },
} as const;
