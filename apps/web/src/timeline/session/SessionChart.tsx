import { productLabel, sessionLines, sessionSettingLabel, type RuleSet } from '@consilium/clinical';
import type { CaseFact, TreatmentSession } from '@consilium/contracts';
import { useState } from 'react';
import { sessionName } from '../../course/sessionName';
import { SectionHead } from '../../ui';
import { dayWords } from '../model/dayWords';
import { doseWords } from '../model/sessionLane';
import { sessionReadings } from '../model/sessionReadings';
import { usePlotWidth } from '../picture/usePlotWidth';
import { minutesOf, minuteTicks, panelOf } from './panel';
import { PressurePanel } from './PressurePanel';
import { SeriesPanel } from './SeriesPanel';
import classes from './session.module.css';

const AXIS = 20;
const TICK_ROOM = 40;

interface SessionChartProps {
  session: TreatmentSession;
  facts: readonly CaseFact[];
  rules: RuleSet;
}

/** The vitals of one session by the minute, with the thresholds of the safety rules. */
export function SessionChart({ session, facts, rules }: SessionChartProps) {
  const [plotRef, width] = usePlotWidth();
  const [pointed, setPointed] = useState<string | null>(null);
  const { pressures, series, scores, before } = sessionReadings(session, facts);
  const lines = sessionLines(rules.thresholds, before);
  const minutes = minutesOf([...pressures, ...series.flatMap(({ readings }) => readings)].map(({ at }) => at));
  const shared = { width, minutes, onWords: setPointed };
  const isRead = pressures.length > 0 || series.length > 0;
  return (
    <section className={classes.session} aria-label={sessionName(session)}>
      <SectionHead aside={isRead && 'by minute'}>{`${sessionName(session)}, vitals`}</SectionHead>
      <p className="quiet">{wordsOf(session, facts)}</p>
      {isRead ? (
        <>
          <p className={classes.reading} aria-hidden data-screen-only>
            {pointed ?? (pressures.length > 0 ? 'Blood pressure in mmHg; bars from diastolic to systolic' : '')}
          </p>
          <div ref={plotRef} className={classes.panels}>
            {pressures.length > 0 && (
              <PressurePanel readings={pressures} lines={lines.filter(({ vital }) => vital !== 'spo2')} {...shared} />
            )}
            {series.map((one) => (
              <SeriesPanel
                key={one.code}
                series={one}
                lines={lines.filter(({ vital }) => vital === one.code)}
                {...shared}
              />
            ))}
            <MinuteAxis width={width} minutes={minutes} />
          </div>
        </>
      ) : (
        <p className="quiet">No vitals are recorded of this session.</p>
      )}
      {scores.map((words) => (
        <p key={words} className="quiet">
          {words}
        </p>
      ))}
    </section>
  );
}

function MinuteAxis({ width, minutes }: { width: number; minutes: readonly [number, number] }) {
  const { x, left, right } = panelOf({ width, height: AXIS, minutes }, [0, 1], 1);
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${AXIS}`} aria-hidden focusable="false">
      {minuteTicks(minutes, Math.max(2, Math.floor((right - left) / TICK_ROOM))).map((minute) => (
        <text key={minute} className={classes.minute} x={x(minute)} y={14} textAnchor="middle">
          {minute}
        </text>
      ))}
      <text className={classes.minute} x={right + 16} y={14}>
        min
      </text>
    </svg>
  );
}

function wordsOf({ id, relDay, product, setting, state }: TreatmentSession, facts: readonly CaseFact[]): string {
  const dose = facts.find(({ code, sessionId }) => code === 'dose' && sessionId === id);
  return [
    dayWords(relDay),
    product && productLabel(product),
    doseWords(dose),
    setting && sessionSettingLabel(setting),
    state === 'open' && 'record not finished',
  ]
    .filter(Boolean)
    .join(' · ');
}
