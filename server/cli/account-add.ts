import { parseArgs } from 'node:util';
import { Value } from 'typebox/value';
import { Type } from 'typebox';
import { addAccount, atTheHub } from '../accounts/add-account.ts';
import { holderFields, loginField } from '../routes/account-fields.ts';
import { readText, type HubConsole } from './hub-console.ts';

const WantedSchema = Type.Object({ ...holderFields, login: loginField });

const option = { type: 'string' } as const;

function parse(args: readonly string[]): unknown {
  try {
    const options = { name: option, role: option, org: option, seat: option };
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const { name, role, org: orgCode, seat: panelMemberId = null } = values;
    return { login: positionals.length === 1 ? positionals[0] : null, name, role, orgCode, panelMemberId };
  } catch {
    return null;
  }
}

/** Makes an account; the password comes from standard input, so that no list of processes shows it. */
export async function accountAdd(hub: HubConsole, args: readonly string[]): Promise<number> {
  const wanted = parse(args);
  if (!Value.Check(WantedSchema, wanted)) {
    hub.complain('请写明账号（至少 3 个字符）、--name 姓名、--role 角色、--org 单位代码。角色有：');
    hub.complain('cityAdmin cityOperator panelMember finance auditor townshipOperator townshipChair');
    return 1;
  }
  const [password = ''] = (await readText(hub.stdin)).split(/\r?\n/);
  const { login, id } = await addAccount(hub, { ...wanted, password }, atTheHub);
  hub.out(`已新建账号 ${login}（${id}）`);
  return 0;
}
