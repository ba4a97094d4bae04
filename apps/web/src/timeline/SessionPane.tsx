import { sessionLines, type RuleSet } from '@consilium/clinical';
import type { CourseView, TreatmentSession } from '@consilium/contracts';
import { NativeSelect } from '@mantine/core';
import { sessionName } from '../course/sessionName';
import { SectionHead } from '../ui';
import { dayNumber } from './model/dayWords';
import type { Lane, ScoreLane } from './model/lanes';
import { SessionChart } from './session/SessionChart';
import classes from './timeline.module.css';

interface SessionPaneProps {
  course: CourseView;
  lanes: readonly Lane[];
  rules: RuleSet;
  session: TreatmentSession | undefined;
  onSession: (sessionId: string) => void;
}

/** Beside the picture: the vitals of a session and of the dosing before it, what the scores changed by, and how the pictures are read. */
export function SessionPane({ course: { sessions, facts }, lanes, rules, session, onSession }: SessionPaneProps) {
  const before = session && sessions.slice(0, sessions.indexOf(session)).findLast(({ kind }) => kind === 'dosing');
  const shown = [session, before].filter((one) => one !== undefined);
  return (
    <aside className={classes.aside} aria-label="Sessions and changes">
      {session && sessions.length > 1 && (
        <div className={classes.part} data-screen-only>
          <NativeSelect
            label="Session"
            data={sessions.map((one) => ({
              value: one.id,
              label: `${sessionName(one)}, day ${dayNumber(one.relDay)}`,
            }))}
            value={session.id}
            onChange={({ currentTarget }) => onSession(currentTarget.value)}
          />
        </div>
      )}
      <p className="spoken" role="status">
        {session && `Vitals of ${sessionName(session)}`}
      </p>
      {shown.map((one) => (
        <div key={one.id} className={classes.part}>
          <SessionChart session={one} facts={facts} rules={rules} />
        </div>
      ))}
      <Changes lanes={lanes} />
      <HowToRead withVitals={shown.length > 0} rules={rules} />
    </aside>
  );
}

function Changes({ lanes }: { lanes: readonly Lane[] }) {
  const changed = lanes.filter((lane): lane is ScoreLane & { change: string } => 'change' in lane);
  if (changed.length === 0) return null;
  return (
    <section className={classes.part}>
      <SectionHead>Change since baseline</SectionHead>
      {changed.map(({ id, change }) => (
        <p key={id} className="quiet">
          {change}
        </p>
      ))}
    </section>
  );
}

function HowToRead({ withVitals, rules: { rules, thresholds } }: { withVitals: boolean; rules: RuleSet }) {
  const drawn = new Set(sessionLines(thresholds, {}).map(({ ruleId }) => ruleId));
  return (
    <section className={classes.part}>
      <SectionHead>How to read this</SectionHead>
      <p className="quiet">
        A line runs only where no value is absent and no gap is longer than the schedule’s step. A cross is a value that
        was meant to be taken and is absent; its reason is said with it.
      </p>
      {withVitals && (
        <>
          <p className="quiet">
            Lines across a session start a talk, not an action. Short bars judge the reading before the dose.
          </p>
          {rules
            .filter(({ id }) => drawn.has(id))
            .map(({ id, title, source }) => (
              <p key={id} className="quiet">{`${id}: ${title} (${source}).`}</p>
            ))}
        </>
      )}
    </section>
  );
}
