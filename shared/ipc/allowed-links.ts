import { AppError } from '../lib/app-error.ts';

/** The only places a link may lead to: the sources of the grading rules and of the labour-union law. */
const allowedHosts: ReadonlySet<string> = new Set([
  'www.acftu.org',
  'acftu.people.com.cn',
  'www.workercn.cn',
  'www.gov.cn',
  'flk.npc.gov.cn',
]);

/** The parts of a parsed URL that decide; a `URL` object has them. */
interface LinkParts {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
}

/**
 * The link in its normal form, if it is https and its host is on the list. Hosts are compared whole:
 * `www.gov.cn.evil.example` and `www.gov.cn@evil.example` are different hosts. `link` is null when it could
 * not be parsed.
 *
 * @throws AppError LINK_NOT_ALLOWED
 */
export function checkLink(link: LinkParts | null): string {
  const allowed =
    link?.protocol === 'https:' &&
    link.port === '' &&
    link.username === '' &&
    link.password === '' &&
    allowedHosts.has(link.hostname);
  if (!allowed) throw new AppError('LINK_NOT_ALLOWED', { host: link?.hostname ?? '' });
  return link.href;
}
