import { InputNumber } from 'antd';
import { useMemo, useState } from 'react';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { whatIf } from '../../../shared/domain/picture/what-if.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { PicturePanel } from './picture-panel.tsx';
import type { PictureInput, PicturePlace } from './picture-view.ts';
import { whatIfView } from './views/what-if-view.ts';

interface WhatIfPanelProps {
  readonly input: PictureInput;
  readonly work: CycleLines;
  readonly title: string;
  readonly onOpen: (place: PicturePlace) => void;
}

const most = 200;

/** What it costs if so many more unions reach the top line. */
export function WhatIfPanel({ input, work, title, onOpen }: WhatIfPanelProps) {
  const [count, setCount] = useState(3);
  const archive = useMemo(() => archiveFromDocuments(work.documents), [work]);
  const view = useMemo(() => {
    const told = whatIf(archive, count);
    return told && whatIfView(told, input);
  }, [archive, count, input]);
  const { t } = input;
  const choice = (
    <InputNumber
      aria-label={t('picture.whatIf.count')}
      prefix={t('picture.whatIf.prefix')}
      suffix={t('picture.unions')}
      min={1}
      max={most}
      precision={0}
      style={{ width: 150 }}
      value={count}
      onChange={(value) => setCount(value ?? 1)}
    />
  );
  return view && <PicturePanel title={title} view={view} onOpen={onOpen} choice={choice} />;
}
