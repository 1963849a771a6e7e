/** Evidence files: what cannot be attached, kept, sent or fetched, and how to mend it. */
export const evidenceErrors = {
  EVIDENCE_KIND: {
    'zh-CN': '附件“{file}”不是照片或 PDF，没有添加。请选 JPG、PNG、WebP 图片或 PDF 文件。',
    en: '“{file}” is neither a picture nor a PDF; choose a JPEG, PNG, WebP or PDF file.',
  },
  EVIDENCE_PICTURE_UNREADABLE: {
    'zh-CN': '图片“{file}”打不开，可能已损坏。请用看图软件打开后另存为 JPG，再添加。',
    en: 'The picture “{file}” cannot be opened; save it as JPEG in another program and attach that.',
  },
  EVIDENCE_TOO_LARGE: {
    'zh-CN': '附件“{file}”超过 {megabytes} MB。请压缩、降低扫描分辨率或拆成几个文件后再添加。',
    en: '“{file}” is larger than {megabytes} MB; compress it or split it.',
  },
  EVIDENCE_EMPTY: {
    'zh-CN': '附件“{file}”是空文件，没有添加。请核对后重新选择。',
    en: '“{file}” is empty; choose another file.',
  },
  EVIDENCE_TWICE: {
    'zh-CN': '附件“{file}”已经添加在这一项上，不用重复添加。',
    en: '“{file}” is attached to this item already.',
  },
  EVIDENCE_TOO_MANY: {
    'zh-CN': '这一项已有 {count} 个附件，最多 {most} 个。请删去不需要的，或合并成一个 PDF。',
    en: 'This item has {count} files, at most {most} are possible; remove some, or join them in one PDF.',
  },
  EVIDENCE_FROZEN: {
    'zh-CN': '附件（{id}）的“{field}”不能改动。请删除这个附件，再添加新的。',
    en: '{field} of the file {id} cannot change; remove it and attach a new one.',
  },
  EVIDENCE_LOCKED: {
    'zh-CN': '附件“{file}”属于已提交的自评表，不能删除。确需更换的，请先由审核单位把自评表退回补正，再删除。',
    en: '“{file}” goes with a self-assessment that has been handed in; it can be removed once that is returned.',
  },
  EVIDENCE_NOT_ON_THIS_PC: {
    'zh-CN': '这个附件不在本机。请连接市总后再打开。',
    en: 'This file is not on this PC; connect to the hub and open it again.',
  },
  EVIDENCE_DAMAGED: {
    'zh-CN': '这个附件的内容与记录不符，可能已损坏，没有采用。请再试一次；仍不行请由原来的电脑重新添加。',
    en: 'The content of this file is not what was attached; try again, or attach it anew on the PC it comes from.',
  },
  EVIDENCE_UNKNOWN: {
    'zh-CN': '市总没有这个附件的记录（{id}），或不属于本单位。',
    en: 'The hub has no file {id}, or it belongs to another office.',
  },
  EVIDENCE_NOT_AT_HUB: {
    'zh-CN': '附件“{file}”还在乡镇的电脑上，没有传到市总。请让该乡镇打开工评并连接市总。',
    en: '“{file}” is still on the township’s PC; it must open Gongping and connect.',
  },
  EVIDENCE_HASH_MISMATCH: {
    'zh-CN': '附件“{file}”传到市总后核对不符，市总没有保存，会重新传送。多次出现请联系管理员。',
    en: '“{file}” did not arrive as it was sent; the hub has not kept it, and it is sent again.',
  },
  EVIDENCE_QUOTA: {
    'zh-CN': '市总的附件空间已满（上限 {megabytes} MB），附件“{file}”留在本机。请联系市总管理员扩充空间。',
    en: 'The hub’s {megabytes} MB for files are full; “{file}” stays on this PC. Ask the administrator.',
  },
} as const;
