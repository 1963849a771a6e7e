/** Where one goes back to from a meeting's board or its spread: the office's desk, or the chair's own sheets. */
export const meetingPath = (presides: boolean, id: string): string =>
  presides ? '/panel' : `/panel-day/${id}`;
