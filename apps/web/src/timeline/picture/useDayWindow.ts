import { useState } from 'react';
import { moved, showing, zoomed, type DayWindow } from '../model/dayWindow';

export interface DayWindowState {
  window: DayWindow;
  /** `at`: the day that stays where it is; the middle unless said. */
  zoom: (factor: number, at?: number) => void;
  /** By a share of what is seen, to later days where it is positive. */
  move: (share: number) => void;
  show: (day: number) => void;
}

/** The days that are drawn: those that were asked for, until somebody zooms or moves. Asking for others begins anew. */
export function useDayWindow(asked: DayWindow, whole: DayWindow): DayWindowState {
  const [chosen, setChosen] = useState({ asked, window: asked });
  const stands = chosen.asked.from === asked.from && chosen.asked.to === asked.to;
  const window = stands ? chosen.window : asked;
  const change = (next: (window: DayWindow) => DayWindow): void =>
    setChosen((before) => ({
      asked,
      window: next(before.asked.from === asked.from && before.asked.to === asked.to ? before.window : asked),
    }));
  return {
    window,
    zoom: (factor, at) => change((now) => zoomed(now, whole, factor, at ?? (now.from + now.to) / 2)),
    move: (share) => change((now) => moved(now, whole, share)),
    show: (day) => change((now) => showing(now, whole, day)),
  };
}
