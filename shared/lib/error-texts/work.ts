/** Refusals of the daily work: permissions, workflow, roster and form fields. */
export const workErrors = {
  NOT_PERMITTED: {
    'zh-CN': '当前身份不能进行这项操作，请换用有权限的账号。',
    en: 'Your role may not do this; use an account that may.',
  },
} as const;
