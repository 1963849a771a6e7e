import type { Item } from '../../schema/scheme-item.ts';

type TiersItem = Extract<Item, { kind: 'tiers' }>;

/** Whether an item asks for the certificate of 资格认证 (A1 of 武安), by its own name. */
export const asksForCertificate = ({ name }: Pick<Item, 'name'>): boolean => /资格认证|持证上岗/.test(name);

/** The place of the tier that only a holder is given, “取得资格认证证书”; -1 where none says so. */
export const holdersTier = ({ tiers }: TiersItem): number =>
  tiers.findIndex(({ text }) => /^取得.*证/.test(text));
