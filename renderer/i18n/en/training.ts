import type { training as source } from '../zh-cn/training.ts';
import type { SameKeys } from '../same-keys.ts';

export const training: SameKeys<typeof source> = {
  title: 'Training “1+N”',
  hint: '“1” is the initial course, “N” are courses for the post.',
  noInitial: 'Initial course: not done',
  initialOn: 'Initial course: {{on}}',
  posts: '{{posts}} courses for the post, {{hours}} hours in all',
  kind: 'Kind',
  kinds: { initial: 'Initial course', post: 'Course for the post' },
  on: 'Date',
  name: 'Course',
  nameRequired: 'Enter the course.',
  hours: 'Hours',
  hoursInvalid: 'Enter the hours as a whole number from 0 to 1000, such as 16.',
  add: 'Add training',
  removed: 'The training “{{title}}” has been removed.',
  none: 'No training yet; add it below.',
};
