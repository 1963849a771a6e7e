export const candidacies = { title: '' } as const;
