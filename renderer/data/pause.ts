/** Lets the page draw and answer between two pieces of long work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
