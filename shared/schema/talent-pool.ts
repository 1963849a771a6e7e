import { Type, type Static } from 'typebox';
import { frozen } from './frozen.ts';
import { schemeCode } from './scheme-item.ts';

/**
 * 优秀人才库: who has always been placed at `level` and has served `minYears` full years (哈密办法: 一贯表现优秀，且
 * 工作满3年以上).
 */
export const TalentPoolSchema = frozen({
  level: schemeCode,
  minYears: Type.Integer({ minimum: 1, maximum: 60 }),
});
export type TalentPool = Static<typeof TalentPoolSchema>;
