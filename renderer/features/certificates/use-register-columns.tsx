import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { PrintCount, StatusTag } from './register-cells.tsx';
import { replacedNumber } from './replaced-number.ts';

/** The register's columns; only who may change it gets the acts of a row. */
export function useRegisterColumns(
  all: readonly Certificate[],
  { mayPrint, mayVoid }: { readonly mayPrint: boolean; readonly mayVoid: boolean },
  print: (certificate: Certificate) => void,
  voidIt: (certificate: Certificate) => void,
) {
  const { t } = useTranslation();
  return [
    {
      title: t('certificates.column.number'),
      width: 190,
      render: (_: unknown, { content }: Certificate) => content.number,
    },
    {
      title: t('worklist.column.name'),
      width: 104,
      ellipsis: true,
      render: (_: unknown, { content }: Certificate) => <strong>{content.name}</strong>,
    },
    {
      title: t('worklist.column.unit'),
      width: 252,
      ellipsis: true,
      render: (_: unknown, { content }: Certificate) => content.unionName,
    },
    {
      title: t('certificates.column.level'),
      width: 70,
      render: (_: unknown, { content }: Certificate) => content.levelName,
    },
    {
      title: t('certificates.column.issuedOn'),
      width: 110,
      render: (_: unknown, { content }: Certificate) => content.issuedOn,
    },
    {
      title: t('certificates.column.status'),
      width: 130,
      render: (_: unknown, certificate: Certificate) => (
        <StatusTag certificate={certificate} replaces={replacedNumber(certificate, all)} />
      ),
    },
    {
      title: t('certificates.column.prints'),
      width: 146,
      render: (_: unknown, certificate: Certificate) => <PrintCount certificate={certificate} />,
    },
    {
      title: '',
      width: 106,
      render: (_: unknown, certificate: Certificate) =>
        mayPrint &&
        certificate.status === 'valid' && (
          <>
            <Button type="link" size="small" onClick={() => print(certificate)}>
              {t('certificates.print')}
            </Button>
            {mayVoid && (
              <Button type="link" size="small" danger onClick={() => voidIt(certificate)}>
                {t('certificates.void')}
              </Button>
            )}
          </>
        ),
    },
  ];
}
