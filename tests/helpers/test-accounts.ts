import type { NewAccount } from '../../server/accounts/add-account.ts';
import type { HubAccounts } from '../../server/accounts/hub-accounts.ts';
import type { Passwords } from '../../server/accounts/passwords.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { cityCode, home } from './hub-documents.ts';

export const password = '牡丹-城市-2026';

/** A quick hash in place of the slow one, which counts how often it had to work. */
export interface CountedPasswords extends Passwords {
  readonly work: () => number;
}

export function countedPasswords(): CountedPasswords {
  let work = 0;
  return {
    work: () => work,
    hash: async (text) => {
      work += 1;
      return `new:${text}`;
    },
    verify: async (text, hash) => {
      work += 1;
      return hash === `new:${text}` || hash === `old:${text}`;
    },
    isOutdated: (hash) => hash.startsWith('old:'),
  };
}

export interface TestAccounts extends HubAccounts {
  readonly passwords: CountedPasswords;
  /** Moves the hub's clock on, in seconds. */
  readonly pass: (seconds: number) => void;
}

export function testAccounts(store: HubStore, cityId: string = cityCode): TestAccounts {
  let now = Date.parse('2026-12-01T02:00:00.000Z');
  return {
    store,
    cityId,
    feed: new ChangeFeed(),
    clock: { now: () => new Date(now) },
    passwords: countedPasswords(),
    pass: (seconds) => {
      now += seconds * 1000;
    },
  };
}

export const newAccount = (overrides: Partial<NewAccount> = {}): NewAccount => ({
  login: 'zhangsan',
  password,
  name: '张三',
  role: 'townshipOperator',
  orgCode: home,
  panelMemberId: null,
  ...overrides,
});

export const newAdmin = (cityId: string = cityCode): NewAccount =>
  newAccount({ login: 'admin', name: '李四', role: 'cityAdmin', orgCode: cityId });
