import { addAccount, atTheHub } from '../../../server/accounts/add-account.ts';
import { createPasswords } from '../../../server/accounts/passwords.ts';
import { applyPush } from '../../../server/services/apply-push.ts';
import { ChangeFeed } from '../../../server/services/change-feed.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { startHubProcess, type HubProcess } from '../../helpers/hub-process.ts';
import { benchSheets } from './bench-sheets.ts';

const cityId = '130481';
const orgCode = '130481100';

export const benchLogin = { account: 'bench', password: '牡丹-城市-2026' } as const;

export interface FilledHub {
  readonly hub: HubProcess;
  readonly sheets: readonly Sheet[];
  /** Of the township clerk who may read and write all the sheets. */
  readonly profile: Profile;
}

/** The installed hub as its own process, with so many sheets of one township and a clerk of it. */
export async function startFilledHub(count: number): Promise<FilledHub> {
  const hub = await startHubProcess();
  const services = { store: hub.store, clock: systemClock, feed: new ChangeFeed() };
  const accounts = { ...services, cityId, passwords: createPasswords() };
  const { account: login, password } = benchLogin;
  const clerk = {
    login,
    password,
    name: '张三',
    role: 'townshipOperator',
    orgCode,
    panelMemberId: null,
  } as const;
  const { id, name, role } = await addAccount(accounts, clerk, atTheHub);
  const sheets = benchSheets(count, orgCode, id);
  const session = {
    id,
    name,
    role,
    orgCode,
    panelMemberId: null,
    cityId,
    deviceId: 'bench',
    sessionId: 'bench',
  };
  for (let start = 0; start < count; start += 500) {
    const rows = sheets.slice(start, start + 500).map((sheet) => ({
      newDocumentState: { ...sheet, _deleted: false },
      assumedMasterState: null,
    }));
    const answers = await applyPush(services, session, 'sheets', rows);
    const refused = answers.find(({ kind }) => kind !== 'stored');
    if (refused) throw new Error(`the hub did not take a sheet: ${JSON.stringify(refused)}`);
  }
  const profile: Profile = {
    mode: 'office',
    role: 'township',
    actorRole: 'townshipOperator',
    orgCode,
    actorId: id,
    actorName: name,
    panelMemberId: null,
    deviceId: 'bench',
  };
  return { hub, sheets, profile };
}
