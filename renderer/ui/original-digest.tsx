import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../shared/schema/evidence.ts';
import { formatFileSize } from './format-file-size.ts';

/** How many signs of a digest tell two files apart for people; the whole of it is copied. */
const digestShown = 12;

/** Which file a picture was drawn from, for who holds the original; nothing for a file that was kept as it was. */
export function OriginalDigest({ originalSha256, originalBytes = 0 }: Evidence) {
  const { t } = useTranslation();
  if (originalSha256 === undefined) return null;
  return (
    <Typography.Text
      type="secondary"
      copyable={{ text: originalSha256, tooltips: [t('evidence.copyDigest'), t('evidence.copied')] }}
    >
      {t('evidence.original', {
        size: formatFileSize(originalBytes),
        digest: originalSha256.slice(0, digestShown),
      })}
    </Typography.Text>
  );
}
