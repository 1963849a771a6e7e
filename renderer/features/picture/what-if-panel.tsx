import { InputNumber, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { whatIf } from '../../../shared/domain/picture/what-if.ts';
import { useCycleDocuments } from '../../data/use-cycle-documents.ts';
import { PicturePanel } from './picture-panel.tsx';
import type { PictureInput, PicturePlace } from './picture-view.ts';
import { whatIfView } from './views/what-if-view.ts';

interface WhatIfPanelProps {
  readonly input: PictureInput;
  readonly title: string;
  readonly onOpen: (place: PicturePlace) => void;
}

const most = 200;

/** What it costs if so many more unions reach the top line; it grades the year, so only while it is shown. */
export function WhatIfPanel({ input, title, onOpen }: WhatIfPanelProps) {
  const [count, setCount] = useState(3);
  const documents = useCycleDocuments();
  const archive = useMemo(() => documents && archiveFromDocuments(documents), [documents]);
  const view = useMemo(() => {
    const told = archive && whatIf(archive, count);
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
  if (!archive) return <Spin />;
  return view && <PicturePanel title={title} view={view} onOpen={onOpen} choice={choice} />;
}
