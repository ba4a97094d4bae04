import type { ReactNode } from 'react';
import type { Plot } from './plot';

interface DaysProps {
  plot: Plot;
  height: number;
  children: ReactNode;
}

/** The part of a row in which days are drawn: what leads beyond them ends at its edges. */
export function Days({ plot: { left, right }, height, children }: DaysProps) {
  const width = right - left;
  return (
    <svg x={left} width={width} height={height} viewBox={`${left} 0 ${width} ${height}`} overflow="hidden">
      {children}
    </svg>
  );
}
