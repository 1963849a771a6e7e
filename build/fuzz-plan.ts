/** How many of a thousand inputs go to each file of tests/fuzz/targets: the slow ones get fewer. */
export const fuzzPlan: Readonly<Record<string, number>> = {
  archive: 30,
  backup: 2,
  bundle: 2,
  'certificate-code': 130,
  'hub-bodies': 35,
  'hub-push': 50,
  ipc: 200,
  'meeting-package': 100,
  'package-inside': 3,
  'package-outside': 250,
  'package-whole': 15,
  'recovery-code': 170,
  'self-form': 8,
  workbook: 5,
};
