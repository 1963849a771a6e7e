/** 培训“1+N”: one initial course and courses for the post. */
export const training = {
  title: '培训“1+N”',
  hint: '“1”为初任培训，“N”为岗位业务培训。',
  noInitial: '初任培训：未完成',
  initialOn: '初任培训：{{on}}完成',
  posts: '岗位业务培训 {{posts}} 次，合计 {{hours}} 学时',
  kind: '类别',
  kinds: { initial: '初任培训', post: '岗位业务培训' },
  on: '日期',
  name: '培训内容',
  nameRequired: '请填写“培训内容”。',
  hours: '学时',
  hoursInvalid: '“学时”请填 0 到 1000 的整数，如 16。',
  add: '登记培训',
  removed: '已删除培训记录“{{title}}”。',
  none: '还没有培训记录，在下面登记。',
} as const;
