/** GB/T 9704-2012, in millimetres: where a letter's text begins and what belongs into its head. */
export const letterMeasures = {
  top: 37,
  /** 版心 (5.2.1). */
  width: 156,
  height: 225,
  /** 22 lines of 28 characters fill the page (5.2.3). */
  lines: 22,
  characters: 28,
  /** 发文机关标志 begins so far below the top of the text (7.2.4). */
  markTop: 35,
  /** 发文字号 stands so far above the red line (7.2.7). */
  lineBelowNumber: 4,
} as const;

/** The pitch of the lines, in millimetres. */
export const linePitch = letterMeasures.height / letterMeasures.lines;

/** How large 发文机关标志 is printed, in millimetres: as large as fits on one line, below 22 mm. */
export const markSize = (mark: string): number =>
  Math.min(18, (letterMeasures.width - 8) / Math.max(1, Array.from(mark).length));

/** Where the red line stands below the edge of the paper, in whole millimetres: two lines and the number below the mark. */
export const redLineAt = (mark: string): number =>
  Math.round(
    letterMeasures.top +
      letterMeasures.markTop +
      markSize(mark) +
      3 * linePitch +
      letterMeasures.lineBelowNumber,
  );
