export const roster = { title: '' } as const;
