import { useEffect, useRef } from 'react';
import type { ChartOption } from './chart-option.ts';
import type { DrawnChart } from './echarts.ts';

interface ChartProps {
  /** What it shows, in one sentence, for who cannot see it. */
  readonly label: string;
  readonly option: ChartOption;
  readonly height: number;
  /** A bar or a point was clicked: its place on the axis of names. */
  readonly onPick?: (place: number) => void;
}

interface Picked {
  readonly dataIndex?: unknown;
}

/** Where nothing is laid out. */
const fallbackWidth = 1100;

function follow(element: HTMLElement, chart: DrawnChart): () => void {
  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = element;
    if (width > 0 && height > 0) chart.resize({ width, height });
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** A chart that fills the width it is given. It says nothing that the table beside it does not say. */
export function Chart({ label, option, height, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart | null>(null);
  const shown = useRef({ option, onPick });
  useEffect(() => {
    shown.current = { option, onPick };
    drawn.current?.setOption({ ...option, animation: false }, { notMerge: true });
  }, [option, onPick]);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const turn = { over: false, stop: () => undefined as void };
    const draw = async () => {
      const { drawChart } = await import('./echarts.ts');
      if (turn.over) return;
      const chart = drawChart(element, { width: element.clientWidth || fallbackWidth, height });
      chart.setOption({ ...shown.current.option, animation: false });
      chart.on('click', ({ dataIndex }: Picked) => {
        if (typeof dataIndex === 'number') shown.current.onPick?.(dataIndex);
      });
      drawn.current = chart;
      turn.stop = follow(element, chart);
    };
    void draw();
    return () => {
      turn.over = true;
      turn.stop();
      drawn.current?.dispose();
      drawn.current = null;
    };
  }, [height]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
