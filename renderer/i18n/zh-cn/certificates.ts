export const certificates = { title: '' } as const;
