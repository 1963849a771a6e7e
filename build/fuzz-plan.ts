/** How many of a thousand inputs go to each file of tests/fuzz/targets: the slow ones get fewer. */
export const fuzzPlan: Readonly<Record<string, number>> = {
  archive: 15,
  backup: 2,
  bundle: 2,
  'certificate-code': 80,
  'hub-bodies': 20,
  'hub-push': 30,
  ipc: 180,
  'meeting-package': 80,
  'package-inside': 2,
  'package-outside': 330,
  'package-whole': 8,
  'recovery-code': 244,
  'self-form': 4,
  workbook: 3,
};
