import { PaperSize } from '../paper/paper-size.tsx';
import { CertificatePage } from './certificate-page.tsx';
import type { CertificateRollData } from './certificate-roll-schema.ts';

/** 证书 (form 9): A4 landscape, a page for each certificate. */
export function CertificateRoll({ data }: { readonly data: CertificateRollData }) {
  const { certificates, statements = {}, blank = null } = data;
  return (
    <>
      <PaperSize size="A4 landscape" />
      {certificates.map((content) => (
        <CertificatePage
          key={content.number}
          content={content}
          statement={statements[content.number] ?? null}
          blank={blank}
        />
      ))}
    </>
  );
}
