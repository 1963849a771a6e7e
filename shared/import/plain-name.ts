import { halfWidth } from './half-width.ts';

/** A unit's name for comparing: half-width, without spaces, brackets' kinds, and the words 工会, 委员会 at its end. */
export const plainName = (name: string): string =>
  halfWidth(name)
    .replaceAll(/[\s·•]/g, '')
    .replaceAll(/[([{【〔（]/g, '(')
    .replaceAll(/[)\]}】〕）]/g, ')')
    .replace(/(企业)?(联合)?(基层)?工会(联合会|委员会)?$/, '')
    .toLowerCase();

const forms =
  /(股份)?有限(责任)?公司|有限合伙|集团|总公司|分公司|公司|工厂|\([^()]*\)|河北省|邯郸市|武安市|武安|市|县/g;

/**
 * What tells one unit from another within a county: its plain name without the legal form and the place. Two of the
 * same core are near, not equal. Empty when nothing is left.
 */
export const coreName = (name: string): string => plainName(name).replaceAll(forms, '');
