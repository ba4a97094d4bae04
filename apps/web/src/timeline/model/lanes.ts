import type { ChartLine, ScaleBand } from '@consilium/clinical';

/** Something that stands at a day of the case, with the words that are spoken and shown for it. */
export interface LanePoint {
  id: string;
  /** Whole days from day 0. */
  day: number;
  words: string;
}

export interface ScorePoint extends LanePoint {
  /** null: absent, for the reason that `words` say. */
  total: number | null;
}

export interface SessionPoint extends LanePoint {
  kind: string;
  number: number;
  /** What was given: "45 mg". */
  dose?: string;
}

export interface SpanPoint extends LanePoint {
  /** Its first day is not recorded: `day` is where the picture begins. */
  openStart: boolean;
  /** The day on which it ends; absent while it goes on. */
  until?: number;
  label: string;
}

export interface EventPoint extends LanePoint {
  label: string;
}

interface Named {
  id: string;
  name: string;
  /** Short lines under the name. */
  notes: readonly string[];
}

export interface SessionLane extends Named {
  is: 'sessions';
  points: readonly SessionPoint[];
}

/** Totals of one scale over the days. */
export interface ScoreLane extends Named {
  is: 'scores';
  points: readonly ScorePoint[];
  range: readonly [min: number, max: number];
  bands: readonly ScaleBand[];
  lines: readonly ChartLine[];
  /** Days over which a line may be drawn from one point to the next. */
  step: number;
  /** The change since the baseline with its thresholds and their sources; absent while there is none. */
  change?: string;
}

/** What goes on from its day to its last, or to the end of the record. */
export interface SpanLane extends Named {
  is: 'spans';
  points: readonly SpanPoint[];
}

export interface EventLane extends Named {
  is: 'events';
  points: readonly EventPoint[];
}

/** One row of the timeline. Of one lane the points are in the order of their days. */
export type Lane = SessionLane | ScoreLane | SpanLane | EventLane;
