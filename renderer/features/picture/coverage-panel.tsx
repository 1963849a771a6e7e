import { Spin } from 'antd';
import { useMemo } from 'react';
import { useRegister } from '../../data/use-register.ts';
import { PicturePanel } from './picture-panel.tsx';
import type { PictureInput, PicturePlace } from './picture-view.ts';
import { coverageView } from './views/coverage-view.ts';

interface CoveragePanelProps {
  readonly input: PictureInput;
  readonly title: string;
  readonly onOpen: (place: PicturePlace) => void;
}

/** The picture of 资格认证 as it stands today; it reads the whole register, so only while it is shown. */
export function CoveragePanel({ input, title, onOpen }: CoveragePanelProps) {
  const register = useRegister();
  const view = useMemo(() => register && coverageView(register, input), [register, input]);
  return view ? <PicturePanel title={title} view={view} onOpen={onOpen} /> : <Spin />;
}
