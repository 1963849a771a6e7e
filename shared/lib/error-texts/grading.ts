/** Problems of schemes, archives, scores and sheets (grading-contract). */
export const gradingErrors = {
  SCORE_ABOVE_MAX: {
    'zh-CN': '“{item}”最高 {max} 分，填了 {points} 分，请改小。',
    en: 'Item {item} gives at most {max} points, got {points}.',
  },
} as const;
