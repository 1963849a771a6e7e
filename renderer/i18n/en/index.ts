import type { SameKeys } from '../same-keys.ts';
import type { zhCN } from '../zh-cn/index.ts';
import { bundle } from './bundle.ts';
import { backup } from './backup.ts';
import { carry } from './carry.ts';
import { common } from './common.ts';
import { cycles } from './cycles.ts';
import { certificates } from './certificates.ts';
import { issuing } from './issuing.ts';
import { verify } from './verify.ts';
import { results } from './results.ts';
import { panel } from './panel.ts';
import { panelDay } from './panel-day.ts';
import { panelDesk } from './panel-desk.ts';
import { worklist } from './worklist.ts';
import { rates } from './rates.ts';
import { silentTownships } from './silent-townships.ts';
import { syncCentre } from './sync-centre.ts';
import { hubAdmin } from './hub-admin.ts';
import { hubHost } from './hub-host.ts';
import { hubLink } from './hub-link.ts';
import { settings } from './settings.ts';
import { roster } from './roster.ts';
import { samePeople } from './same-people.ts';
import { home } from './home.ts';
import { firstRun } from './first-run.ts';
import { candidacies } from './candidacies.ts';
import { logIn } from './log-in.ts';
import { scheme } from './scheme.ts';
import { schemes } from './schemes.ts';
import { scoreSheet } from './score-sheet.ts';
import { evidence } from './evidence.ts';
import { shell } from './shell.ts';
import { subsidy } from './subsidy.ts';
import { qualification } from './qualification.ts';
import { training } from './training.ts';
import { corrections } from './corrections.ts';
import { supplements } from './supplements.ts';
import { letter } from './letter.ts';
import { notice } from './notice.ts';
import { print } from './print.ts';
import { officeForms } from './office-forms.ts';
import { forms } from './forms.ts';
import { provenance } from './provenance.ts';
import { anomalies } from './anomalies.ts';
import { auditLog } from './audit-log.ts';
import { picture } from './picture.ts';
import { chair } from './chair.ts';
import { imports } from './imports.ts';
import { selfForms } from './self-forms.ts';
import { search } from './search.ts';
import { privacy } from './privacy.ts';
import { vault } from './vault.ts';

export const en: SameKeys<typeof zhCN> = {
  common,
  cycles,
  bundle,
  backup,
  vault,
  carry,
  privacy,
  shell,
  notice,
  corrections,
  supplements,
  letter,
  print,
  officeForms,
  forms,
  provenance,
  anomalies,
  auditLog,
  picture,
  chair,
  imports,
  selfForms,
  search,
  candidacies,
  firstRun,
  home,
  logIn,
  roster,
  samePeople,
  qualification,
  training,
  scheme,
  schemes,
  scoreSheet,
  evidence,
  settings,
  hubAdmin,
  hubHost,
  hubLink,
  silentTownships,
  syncCentre,
  rates,
  worklist,
  panel,
  panelDay,
  panelDesk,
  results,
  certificates,
  issuing,
  verify,
  subsidy,
};
