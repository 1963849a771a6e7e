const place = 'gongping.tab-key.';

/** The key of a unit that this tab has opened, over a reload; undefined where there is none. */
export const tabKey = (space: string): string | undefined =>
  sessionStorage.getItem(`${place}${space}`) ?? undefined;

/** Until the tab is closed. */
export const keepForTab = (space: string, key: string): void =>
  sessionStorage.setItem(`${place}${space}`, key);

export function forgetTabKeys(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(place)) sessionStorage.removeItem(name);
}
