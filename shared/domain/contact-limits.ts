/**
 * From when the city office looks after a PC. None of these comes from the documents: they are this program's own
 * choice, made so that a township is called before the deadline of a step and not after it.
 */
export const contactLimits = {
  /** Days without contact after which a township counts as silent: a whole working week and its weekend. */
  silentDays: 7,
  /** Milliseconds a clock may be wrong before the times on records mislead. */
  clockMs: 5 * 60_000,
  /** Bytes below which a disk is to be cleared; the program itself stops writing at 300 MB. */
  freeDisk: 1024 ** 3,
} as const;
