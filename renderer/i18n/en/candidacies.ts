export const candidacies = { title: '' };
