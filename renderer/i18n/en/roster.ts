export const roster = { title: '' };
