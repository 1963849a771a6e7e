import { Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentSnapshot } from '../../../shared/domain/current-snapshot.ts';
import { parseCount } from '../../ui/parse-count.ts';
import type { AmendmentFieldsProps } from './amendment-form.tsx';

const heads = ['employees', 'members', 'verified'] as const;
type Head = (typeof heads)[number];

/** The counts of the union, which change the rates of everybody who was graded in it. */
export function CountsFields({ archive, candidacyId, onChange }: AmendmentFieldsProps) {
  const { t } = useTranslation();
  const unionId = archive.candidacies.find(({ id }) => id === candidacyId)?.unionId ?? '';
  const own = archive.snapshots.filter((one) => one.unionId === unionId);
  const snapshot = currentSnapshot(own, archive.cycle.cutoff);
  const [typed, setTyped] = useState<Readonly<Partial<Record<Head | 'overReason', string>>>>({});
  if (!snapshot) return null;
  const { employees, members, verified, overReason, asOf } = snapshot;
  const before = { employees, members, verified, overReason };
  const tell = (name: Head | 'overReason', text: string) => {
    const next = { ...typed, [name]: text };
    setTyped(next);
    const countOf = (head: Head) => (next[head] === undefined ? before[head] : parseCount(next[head]));
    const [all, joined, known] = [countOf('employees'), countOf('members'), countOf('verified')];
    if (all === null || joined === null || known === null) return onChange(null);
    const why = (next.overReason ?? overReason ?? '').trim();
    const after = { employees: all, members: joined, verified: known, overReason: why === '' ? null : why };
    const isSame = heads.every((head) => after[head] === before[head]) && after.overReason === overReason;
    onChange(isSame ? null : { kind: 'counts', unionId, asOf, before, after });
  };
  return (
    <>
      {heads.map((name) => (
        <Space key={name}>
          {t(`supplements.${name}`)}
          <Input
            aria-label={t(`supplements.${name}`)}
            style={{ width: 90 }}
            value={typed[name] ?? String(before[name])}
            status={typed[name] !== undefined && parseCount(typed[name]) === null ? 'error' : ''}
            onChange={({ target }) => tell(name, target.value)}
          />
        </Space>
      ))}
      <Input
        aria-label={t('supplements.overReason')}
        placeholder={t('supplements.overReason')}
        style={{ width: 240 }}
        maxLength={500}
        value={typed.overReason ?? overReason ?? ''}
        onChange={({ target }) => tell('overReason', target.value)}
      />
    </>
  );
}
