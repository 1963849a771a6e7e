/** Why a 自评表 that came back as a spreadsheet, or one of its cells, is not taken in. */
export const selfFormErrors = {
  SELF_FORM_NO_IDENTITY: {
    'zh-CN':
      '这不是从本系统导出的自评表，或内容被复制到了别的表里；请在“参评人员”重新导出自评表，在导出的表里填写。',
    en: 'This is no self-assessment exported by this program; export the form again and fill in that file.',
  },
  SELF_FORM_ALTERED: {
    'zh-CN': '“{name}”自评表的识别信息被改动过，不能确认是谁的；请重新导出一份，把分数填到新表里。',
    en: 'What says whose form this is was altered for {name}; export the form again.',
  },
  SELF_FORM_OTHER_OFFICE: {
    'zh-CN': '这是“{township}”的“{name}”的自评表，不属于本乡镇；请交给“{township}”导入。',
    en: 'This form of {name} belongs to {township}; it is imported there.',
  },
  SELF_FORM_OTHER_CYCLE: {
    'zh-CN': '这是“{name}”{year} 年度的自评表，不是当前年度的；请切换到该年度，或重新导出当年的表。',
    en: 'This form of {name} is for {year}; switch to that year or export this year’s form.',
  },
  SELF_FORM_OTHER_SCHEME: {
    'zh-CN': '“{name}”的自评表是按旧的评审办法（{scheme}）制作的，办法已更换；请重新导出，按新办法填写。',
    en: 'The form of {name} follows an earlier scheme ({scheme}); export it again.',
  },
  SELF_FORM_UNKNOWN: {
    'zh-CN': '“{name}”不在今年的参评名单里，或名单里的人已重新选取；请核对参评人员后重新导出自评表。',
    en: '{name} does not take part this year; check the list and export the form again.',
  },
  SELF_FORM_WITHDRAWN: {
    'zh-CN': '“{name}”已退出参评；需要时先在“参评人员”恢复参评，再导入。',
    en: '{name} has withdrawn; reinstate the candidacy first.',
  },
  SELF_FORM_SUBMITTED: {
    'zh-CN': '“{name}”的自评表已经提交，不能再改；需要更改的，先退回自评补正，再导入。',
    en: 'The self-assessment of {name} is submitted; send it back before importing.',
  },
  SELF_FORM_TWICE: {
    'zh-CN': '这次选的文件里有两份“{name}”的自评表（另一份是“{other}”）；请只留一份，再选一次。',
    en: 'There are two forms of {name} (the other is {other}); choose one of them.',
  },
  SELF_FORM_EMPTY: {
    'zh-CN': '“{name}”的自评表一项也没有填；请填好后再导入。',
    en: 'Nothing is filled in on the form of {name}.',
  },
  SELF_FORM_CELL_ODD: {
    'zh-CN': '“{item}”填的“{text}”不能给；请填 {choices} 中的一个。',
    en: '{item} has {text}, which cannot be given; give one of {choices}.',
  },
  SELF_FORM_PART_MISSING: {
    'zh-CN': '“{item}”有的得分点填了，这一格没有填；做到的填 {points}，没做到的填 0。',
    en: '{item} is filled in in part; give {points} or 0 here.',
  },
  SELF_FORM_ROW_GONE: {
    'zh-CN': '找不到“{item}”这一行，可能被删除了；请重新导出一份填写。',
    en: 'The row of {item} is gone; export the form again.',
  },
  SELF_FORM_ROW_TWICE: {
    'zh-CN': '“{item}”有两行；请删去多出的一行，或重新导出一份填写。',
    en: '{item} stands there twice; remove one row.',
  },
  SELF_FORM_NOTE_LONG: {
    'zh-CN': '“{item}”的说明超过 {limit} 个字；请缩短。',
    en: 'The note on {item} is longer than {limit} characters.',
  },
  SELF_FORM_TEXT_CHANGED: {
    'zh-CN': '“{item}”的文字或满分被改过；系统按原来的评审办法计，请核对本人是否看错标准。',
    en: 'The words of {item} were changed; the scheme’s own words count.',
  },
  SELF_FORM_UNLOCKED: {
    'zh-CN': '工作表的保护被取消过；分数已逐格检查，请留意与打印签字的一份是否一致。',
    en: 'The lock of the sheet was taken off; compare with the signed paper.',
  },
} as const;
