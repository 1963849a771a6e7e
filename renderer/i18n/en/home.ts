export const home = { title: '' };
