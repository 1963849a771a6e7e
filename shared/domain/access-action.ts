/**
 * What is noted of reading and giving out personal data (个人信息保护法 art. 51, 54): that somebody looked at payees'
 * accounts or had a hidden number shown, and everything that leaves the program as a file or on paper.
 */
export const accessActions = [
  'view-accounts',
  'reveal-field',
  'export-table',
  'export-bank-file',
  'export-bundle',
  'export-archive',
  'export-form',
  'export-letter',
  'export-person',
  'print-paper',
] as const;
export type AccessAction = (typeof accessActions)[number];

export const isAccessAction = (action: string): action is AccessAction =>
  (accessActions as readonly string[]).includes(action);
