import { Spin } from 'antd';
import { useMemo } from 'react';
import { useAnomalies } from '../../data/use-anomalies.ts';
import { anomalyRows } from '../../ui/anomaly-rows.ts';
import { PicturePanel } from './picture-panel.tsx';
import type { PictureInput, PicturePlace } from './picture-view.ts';
import { anomaliesView } from './views/anomalies-view.ts';

interface AnomaliesPanelProps {
  readonly input: PictureInput;
  readonly title: string;
  readonly onOpen: (place: PicturePlace) => void;
}

/** The picture of what nobody has looked into; it reads more than the others, so only while it is shown. */
export function AnomaliesPanel({ input, title, onOpen }: AnomaliesPanelProps) {
  const found = useAnomalies();
  const view = useMemo(
    () => found && anomaliesView(anomalyRows(found.anomalies, found.documents, input.t), input),
    [found, input],
  );
  return view ? <PicturePanel title={title} view={view} onOpen={onOpen} /> : <Spin />;
}
