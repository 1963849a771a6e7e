import 'reflect-metadata';
import { isIP } from 'node:net';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A certificate and its private key, in PEM. */
export interface CertifiedKey {
  readonly cert: string;
  readonly key: string;
}

/** From when to when, as dates. */
export interface Validity {
  readonly from: Date;
  readonly until: Date;
}

type KeyPair = webcrypto.CryptoKeyPair;

const newKeys = (): Promise<KeyPair> => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const pem = (tag: string, der: ArrayBuffer): string =>
  `-----BEGIN ${tag}-----\n${Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{1,64}/gu, '$&\n')}-----END ${tag}-----\n`;

const keyText = async ({ privateKey }: KeyPair): Promise<string> =>
  pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', privateKey));

const derOf = (text: string): Buffer => Buffer.from(text.replaceAll(/-----[^-]+-----|\s/gu, ''), 'base64');

/** 127 random bits, positive. */
const newSerial = (): string => {
  const bytes = Buffer.from(webcrypto.getRandomValues(new Uint8Array(16)));
  return Buffer.concat([Buffer.from([(bytes[0] ?? 0) & 0x7f]), bytes.subarray(1)]).toString('hex');
};

/** Makes a certificate authority that may certify servers and nothing below it (RFC 5280, 4.2.1.9). */
export async function makeAuthority(name: string, { from, until }: Validity): Promise<CertifiedKey> {
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: [{ CN: [name] }],
    notBefore: from,
    notAfter: until,
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: `${cert.toString('pem')}\n`, key: await keyText(keys) };
}

/** Makes a server's certificate for these names and addresses, followed by its authority's (RFC 5280, 4.2.1.6). */
export async function makeServerCertificate(
  authority: CertifiedKey,
  names: readonly string[],
  { from, until }: Validity,
): Promise<CertifiedKey> {
  const issuer = new x509.X509Certificate(authority.cert);
  const signingKey = await webcrypto.subtle.importKey('pkcs8', derOf(authority.key), algorithm, false, [
    'sign',
  ]);
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: [{ CN: [names[0] ?? 'gongping'] }],
    issuer: issuer.subjectName,
    notBefore: from,
    notAfter: until,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: `${cert.toString('pem')}\n${authority.cert}`, key: await keyText(keys) };
}
