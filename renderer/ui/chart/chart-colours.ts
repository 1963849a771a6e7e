/** Greys for what is as it is, 工会红 for what is to be looked at; no colour of the states, which mean something else. */
export const chartColours = {
  accent: '#b3202a',
  dark: '#6b727a',
  middle: '#9aa1a9',
  light: '#c9cdd2',
  faint: '#e4e6e9',
  text: '#1f2328',
  quiet: '#656d76',
} as const;

/** For levels from the highest down: the accent first, then ever lighter greys. */
export const levelColours: readonly string[] = [
  chartColours.accent,
  chartColours.dark,
  chartColours.middle,
  chartColours.light,
  chartColours.faint,
];
