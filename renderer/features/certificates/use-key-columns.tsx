import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { IssuerKey } from '../../../shared/schema/issuer.ts';
import { useServices } from '../../data/services-context.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { signedBy } from './signed-by.ts';

export interface KeyActs {
  readonly revoke: (key: IssuerKey) => void;
  /** Null in a year that has been put away: its certificates stay as they are. */
  readonly reissue: ((key: IssuerKey) => void) | null;
}

/** The keys' columns; `acts` is null for who may only look. */
export function useKeyColumns(certificates: readonly Certificate[], acts: KeyActs | null) {
  const { t } = useTranslation();
  const { store } = useServices();
  const stateOf = ({ retiredAt, revokedAt }: IssuerKey) => {
    if (revokedAt !== undefined) return t('issuing.keys.revoked', { at: formatInstant(revokedAt) });
    if (retiredAt !== undefined) return t('issuing.keys.retired', { at: formatInstant(retiredAt) });
    return t('issuing.keys.active');
  };
  return [
    { title: t('issuing.keys.id'), width: 160, render: (_: unknown, { id }: IssuerKey) => id },
    {
      title: t('issuing.keys.device'),
      width: 130,
      ellipsis: true,
      render: (_: unknown, { device }: IssuerKey) =>
        device === store.deviceId ? t('issuing.keys.ours') : device,
    },
    {
      title: t('issuing.keys.since'),
      width: 150,
      render: (_: unknown, { since }: IssuerKey) => formatInstant(since),
    },
    { title: t('issuing.keys.state'), render: (_: unknown, key: IssuerKey) => stateOf(key) },
    {
      title: '',
      width: 190,
      render: (_: unknown, key: IssuerKey) =>
        acts && <KeyAct issuerKey={key} count={signedBy(certificates, key.id).length} acts={acts} />,
    },
  ];
}

interface KeyActProps {
  readonly issuerKey: IssuerKey;
  /** How many valid certificates it signed. */
  readonly count: number;
  readonly acts: KeyActs;
}

function KeyAct({ issuerKey, count, acts }: KeyActProps) {
  const { t } = useTranslation();
  if (issuerKey.revokedAt === undefined) {
    return (
      <Button type="link" size="small" danger onClick={() => acts.revoke(issuerKey)}>
        {t('issuing.keys.revoke')}
      </Button>
    );
  }
  const { reissue } = acts;
  return (
    count > 0 &&
    reissue && (
      <Button type="link" size="small" danger onClick={() => reissue(issuerKey)}>
        {t('issuing.reissue.button', { count })}
      </Button>
    )
  );
}
