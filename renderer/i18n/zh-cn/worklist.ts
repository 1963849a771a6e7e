export const worklist = { title: '' } as const;
