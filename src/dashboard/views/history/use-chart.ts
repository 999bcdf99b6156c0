import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../../platform/report.ts';
import type { ChartProps } from './chart.tsx';

/** The chart, once it has come: it is loaded only here, so that no other view carries the drawing library. */
export function useChart(): ComponentType<ChartProps> | null {
  const [chart, setChart] = useState<{ readonly component: ComponentType<ChartProps> } | null>(null);
  useEffect(() => {
    import('./chart.tsx').then(({ Chart }) => setChart({ component: Chart })).catch(report);
  }, []);
  return chart?.component ?? null;
}
