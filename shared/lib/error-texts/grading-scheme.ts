/** Schemes that cannot be published (grading-contract, Scheme). */
export const schemeErrors = {
  SCHEME_WEIGHTS_SUM: {
    'zh-CN': '三项权重合计应为 10000（即 100%），现在是 {sum}，请调整。',
    en: 'The weights must sum to 10000 basis points; they sum to {sum}.',
  },
  SCHEME_NOTHING_TO_REDISTRIBUTE: {
    'zh-CN': '自评占全部权重时，缺自评无法把权重分给乡镇和评审组，请改权重或缺自评的办法。',
    en: 'With all the weight on the self sheet there is nothing to redistribute to.',
  },
  SCHEME_LEVEL_ORDER: {
    'zh-CN': '等级“{level}”的最低分应低于上一等级的 {above} 分，请从高到低填写，不能重叠。',
    en: 'The minimum of level {level} must lie below the {above} points of the level above it.',
  },
  SCHEME_LEVEL_FLOOR_MISPLACED: {
    'zh-CN': '等级“{level}”没有最低分，但它不是最后一级，会造成分数断档，请填最低分。',
    en: 'Level {level} has no minimum although it is not the last one, which leaves a gap below it.',
  },
  SCHEME_LEVEL_NO_FLOOR: {
    'zh-CN': '最后一级“{level}”不应设最低分（min 应为空），否则低分没有等级。',
    en: 'The last level, {level}, must have no minimum, or low totals would have no level.',
  },
  SCHEME_LEVEL_CODE_RESERVED: {
    'zh-CN': '等级代码“{code}”与汇总栏目重名，请换一个代码。',
    en: 'The level code {code} is a field of the summary; choose another one.',
  },
  SCHEME_CAP_ON_FLOOR: {
    'zh-CN': '最后一级“{level}”不能设名额比例：没有更低的等级可评，请把比例设在更高的等级上。',
    en: 'The last level, {level}, cannot have a ratio cap: there is no lower level.',
  },
  SCHEME_POOL_LEVEL_UNKNOWN: {
    'zh-CN': '人才库要求的等级“{level}”不在本办法的等级中，请选一个已有的等级。',
    en: 'The talent pool asks for level {level}, which the scheme does not have.',
  },
  SCHEME_CATEGORY_SUM: {
    'zh-CN': '大项“{category}”满分 {max} 分，各小项合计 {sum} 分，两者应相等，请调整。',
    en: 'Category {category} has a maximum of {max} points, but its items sum to {sum}.',
  },
  SCHEME_CODE_DUPLICATE: {
    'zh-CN': '编号“{code}”重复，请改成不同的编号。',
    en: 'The code {code} is used twice.',
  },
  SCHEME_TIE_BREAK_UNKNOWN: {
    'zh-CN': '同分比较里的“{code}”不是这份方案的大项或小项，请重新选择。',
    en: 'The tie-break {code} is no category or item of this scheme.',
  },
  SCHEME_POINTS_ABOVE_MAX: {
    'zh-CN': '“{item}”最高 {max} 分，这里却写了 {points} 分，请改小或提高该小项的满分。',
    en: '{points} points here, but item {item} gives at most {max}.',
  },
} as const;
