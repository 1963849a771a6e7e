/** Scores and sheets: what an item cannot give, and what a submission still lacks. */
export const scoreErrors = {
  POINTS_TEXT_INVALID: {
    'zh-CN': '“{text}”不是分数，请填数字，最多两位小数，例如 1.5。',
    en: '"{text}" is not a score; enter a number with at most two decimals, such as 1.5.',
  },
  SCORE_NOT_INTEGER: {
    'zh-CN': '“{item}”的得分必须是以百分之一分为单位的整数（1.5 分写作 150），请改正。',
    en: 'The score of {item} must be an integer in hundredths of a point (150 for 1.5 points).',
  },
  SCORE_BELOW_ZERO: {
    'zh-CN': '“{item}”不能是负分，填了 {points} 分，请改为 0 分或以上。',
    en: 'Item {item} cannot be negative, got {points} points.',
  },
  SCORE_ABOVE_MAX: {
    'zh-CN': '“{item}”最高 {max} 分，填了 {points} 分，请改小。',
    en: 'Item {item} gives at most {max} points, got {points}.',
  },
  SCORE_OFF_STEP: {
    'zh-CN': '“{item}”每档 {step} 分，{points} 分不在档上，请改为 {step} 分的整数倍。',
    en: 'Item {item} goes in steps of {step} points; {points} is between two steps.',
  },
  SCORE_OFF_UNIT: {
    'zh-CN': '“{item}”每项得 {unit} 分，凑不出 {points} 分，请按项数计分。',
    en: 'Item {item} gives {unit} points a piece; no number of pieces gives {points}.',
  },
  SCORE_OFF_DEDUCTION: {
    'zh-CN': '“{item}”从 {max} 分起每处扣 {unit} 分，扣不出 {points} 分，请按处数扣分。',
    en: 'Item {item} takes {unit} points off {max} per finding; no number of findings leaves {points}.',
  },
  SCORE_ALL_OR_NOTHING: {
    'zh-CN': '“{item}”只能得 0 分或 {max} 分，填了 {points} 分，请改正。',
    en: 'Item {item} gives 0 or {max} points, got {points}.',
  },
  SCORE_NO_SUCH_TIER: {
    'zh-CN': '“{item}”没有 {points} 分这一档，请从所列各档中选一档。',
    en: 'Item {item} has no tier of {points} points.',
  },
  SCORE_NO_SUCH_PARTS: {
    'zh-CN': '“{item}”的得分点凑不出 {points} 分，请按得分点勾选。',
    en: 'No choice of the parts of item {item} gives {points} points.',
  },
  SCORE_INPUT_UNFIT: {
    'zh-CN': '“{item}”不能这样填，请按评分标准选择或填写。',
    en: 'Item {item} is not scored in this way.',
  },
  SCORE_ITEM_UNKNOWN: {
    'zh-CN': '评审办法里没有小项“{item}”，请删去或改正编号。',
    en: 'The scheme has no item {item}.',
  },
  SCORE_ITEM_VETO: {
    'zh-CN': '“{item}”是一票否决项，不打分，请改在否决记录里登记。',
    en: 'Item {item} is a veto item and takes no points; record it among the vetoes.',
  },
  SCORE_MISSING: {
    'zh-CN': '“{item}”还没有打分，请补上后再提交。',
    en: 'Item {item} has no score; a submitted sheet needs one.',
  },
  SCORE_COMPUTED: {
    'zh-CN': '“{item}”按人数算得 {points} 分，不能直接改分；确需调整请填写调整分数和理由。',
    en: 'Item {item} is computed as {points} points; change it with an override and its reason.',
  },
  OVERRIDE_NOT_RATES: {
    'zh-CN': '“{item}”不是自动计算的小项，不用调整，请直接打分。',
    en: 'Item {item} is not computed, so it cannot be overridden; score it instead.',
  },
  OVERRIDE_REASON_EMPTY: {
    'zh-CN': '调整“{item}”的自动得分必须写明理由，请补上。',
    en: 'An override of item {item} needs its reason.',
  },
} as const;
