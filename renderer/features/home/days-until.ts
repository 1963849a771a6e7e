const dayMs = 86_400_000;

/** Days from one civil date to another, negative when it has passed. */
export const daysUntil = (date: string, today: string): number =>
  Math.round((Date.parse(date) - Date.parse(today)) / dayMs);
