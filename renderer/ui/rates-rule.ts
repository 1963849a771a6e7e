import type { RatePolicies } from '../../shared/domain/rates.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { RatesItem } from '../../shared/schema/scheme-item.ts';

/** What a scheme asks of 职工入会率 and 实名制网上认证率. */
export interface RatesRule {
  readonly item: RatesItem;
  readonly policies: RatePolicies;
}

/** The first rates item of the scheme; null when it has none. */
export function ratesRuleOf(scheme: Scheme): RatesRule | null {
  for (const category of scheme.categories) {
    if (category.kind === 'veto') continue;
    const item = category.items.find((candidate) => candidate.kind === 'rates');
    if (item) return { item, policies: scheme.policies };
  }
  return null;
}
