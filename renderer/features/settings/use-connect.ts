import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/ipc/profile.ts';
import type { Who } from '../../../shared/sync/account-answers.ts';
import type { HubOutcome } from '../../../shared/sync/hub-outcome.ts';
import { countChangedSince } from '../../data/count-changed-since.ts';
import { machineForUnit, machineOfProfile, type Machine } from '../../data/machine-of-profile.ts';
import { profileOfAccount } from '../../data/profile-of-account.ts';
import type { Services } from '../../data/services.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubFailure } from '../../sync/hub-failure.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { useUnitName } from './use-unit-name.ts';

export interface Connect {
  readonly busy: boolean;
  /** Why it did not work, empty while nothing is wrong. */
  readonly trouble: string;
  /** Takes over the account the hub knows this PC as, and opens the page anew with it. */
  readonly connect: (ask: (machine: Machine) => Promise<HubOutcome<Who>>) => Promise<void>;
}

/** The unit of the account, when it is not the one whose data is open. */
const otherUnit = (outcome: HubOutcome<Who>): string | null =>
  outcome.kind === 'rejected' && outcome.code === 'ACCOUNT_OTHER_UNIT'
    ? String(outcome.params['unit'])
    : null;

/** What the city does not have of the open data, as far as that can be known without it. */
export async function unsentNow({ profile, store }: Services): Promise<Profile['unsent']> {
  if (!profile.unsent) return undefined;
  const at = store.clock.now().toISOString();
  return { count: profile.unsent.count + (await countChangedSince(store, profile.unsent.at)), at };
}

export function useConnect(): Connect {
  const services = useServices();
  const { bridge, profile, store } = services;
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const nameOf = useUnitName();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');

  const confirmUnit = (unit: string) =>
    modal.confirm({
      title: t('hubLink.otherUnitTitle', { unit: nameOf(unit) }),
      content: t('hubLink.otherUnitText', { unit: nameOf(unit), own: nameOf(profile.orgCode) }),
      okText: t('hubLink.otherUnitOpen'),
    });
  const takeOver = async (ask: (machine: Machine) => Promise<HubOutcome<Who>>): Promise<void> => {
    let machine = machineOfProfile(profile);
    let outcome = await ask(machine);
    const unit = otherUnit(outcome);
    if (unit !== null) {
      if (!(await confirmUnit(unit))) return;
      machine = machineForUnit(profile, unit);
      outcome = await ask(machine);
    }
    if (outcome.kind !== 'ok') throw hubFailure(outcome);
    const at = store.clock.now().toISOString();
    // A package of the city names this PC anew; a browser's name at the hub is its session's.
    const deviceId = bridge.kind === 'desktop' ? outcome.value.deviceId : machine.deviceId;
    const as = { ...machine, deviceId, at, unsent: await unsentNow(services) };
    await bridge.profile.write(profileOfAccount(profile, outcome.value, as));
    location.reload();
  };
  return {
    busy,
    trouble,
    connect: async (ask) => {
      setBusy(true);
      setTrouble('');
      try {
        await takeOver(ask);
      } catch (error) {
        setTrouble(errorMessage(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
