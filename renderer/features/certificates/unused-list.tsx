import { Tag, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { of } from 'rxjs';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { countsItself } from '../../sync/number-source.ts';
import { unusedNumbers, type UnusedRange } from './unused-numbers.ts';

const noBlocks = of([]);

interface UnusedListProps {
  readonly certificates: readonly Certificate[];
  /** What the numbers of this register begin with. */
  readonly base: string;
}

/** 未使用: the numbers that were leased and that no certificate bears, so that a gap in the register has a reason. */
export function UnusedList({ certificates, base }: UnusedListProps) {
  const { t } = useTranslation();
  const { profile } = useServices();
  const sync = useSync();
  const { data: blocks } = useQuery(() => sync?.numbers.blocks$ ?? noBlocks, [sync]);
  const ranges = useMemo(() => {
    const used = certificates.map(({ content }) => content.number);
    return unusedNumbers(used, blocks ?? [], base);
  }, [certificates, blocks, base]);
  if (countsItself(profile) || ranges.length === 0) return null;
  const place = ({ from, to, ours }: UnusedRange): string =>
    t(ours ? 'certificates.unused.ours' : 'certificates.unused.theirs', {
      range: from === to ? from : t('certificates.unused.range', { from, to }),
    });
  return (
    <div>
      <Tag>{t('certificates.unused.title')}</Tag>
      <Typography.Text type="secondary">
        {ranges.map(place).join(t('certificates.unused.between'))}
      </Typography.Text>
    </div>
  );
}
