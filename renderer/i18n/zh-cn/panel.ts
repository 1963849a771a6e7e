export const panel = { title: '' } as const;
