import type { CourseView } from '@consilium/contracts';
import { NativeSelect } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { useAlerts, type SafetyAlert } from '../alerts/queries';
import { DueNext } from '../care-path/DueNext';
import { useCase, type CaseDetail } from '../cases/queries';
import { useCourse } from '../course/queries';
import { sessionOnDay } from '../course/sessionName';
import { MessageText } from '../rooms/discussion/MessageText';
import { LargePage } from '../rooms/LargePage';
import { outlineOfRoom } from '../rooms/outlineOfRoom';
import { nameIn, useRoom } from '../rooms/RoomContext';
import { QueryStates, SectionHead, SeverityMark, severityWord } from '../ui';
import { isolated } from '../ui/isolated';
import { together } from '../ui/QueryStates';
import { useSetParam } from '../ui/searchParams';
import { sinceDay, type VisitChange } from './sinceDay';
import classes from './visit.module.css';

/** One page for the prescriber: what happened in a case since a session, what stands and what was not answered. */
export function VisitPage() {
  const { caseId = '' } = useParams();
  const { code } = useRoom().state.subject;
  const [detail, course, alerts] = [useCase(caseId), useCourse(caseId), useAlerts(caseId)];
  return (
    <LargePage title={`Since last visit, ${code}`} tab={`Since last visit, ${code}`} width="read">
      <QueryStates
        query={together([detail, course, alerts])}
        failed="What happened since did not load"
        widths={[40, 92, 92, 60]}
      >
        {() => <Since detail={detail.data!} course={course.data!} alerts={alerts.data!.items} />}
      </QueryStates>
    </LargePage>
  );
}

const BEGINNING = 'all';

/** The dosing session before the last one begins it, until another is chosen; without one, everything. */
function useFrom({ sessions }: CourseView): { chosen: string; from: number; choose: (chosen: string) => void } {
  const [search] = useSearchParams();
  const set = useSetParam();
  const asked = search.get('from');
  const before = sessions.filter(({ kind }) => kind === 'dosing').at(-2);
  const found = sessions.find(({ id }) => id === asked) ?? (asked === BEGINNING ? undefined : before);
  return {
    chosen: found?.id ?? BEGINNING,
    from: found?.relDay ?? Number.NEGATIVE_INFINITY,
    choose: (chosen) => set('from', chosen),
  };
}

function Since({ detail, course, alerts }: { detail: CaseDetail; course: CourseView; alerts: readonly SafetyAlert[] }) {
  const { chosen, from, choose } = useFrom(course);
  const { sessions, scales, findings } = sinceDay(course, detail.scales, from);
  const withheld = [...course.withheld, ...detail.withheld];
  const since = course.sessions.find(({ id }) => id === chosen);
  return (
    <>
      <div className={classes.choice} data-screen-only>
        <NativeSelect
          label="Since"
          data={[
            { value: BEGINNING, label: 'The beginning' },
            ...course.sessions.map((session) => ({ value: session.id, label: sessionOnDay(session) })),
          ]}
          value={chosen}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      </div>
      <p className="quiet">
        {since ? `From ${sessionOnDay(since)} on, with that day.` : 'From the beginning of the record on.'}
        {withheld.length > 0 && ' Parts that the consent does not cover for you are left out.'}
      </p>
      <section className={classes.section} aria-label="Sessions">
        <SectionHead>Sessions</SectionHead>
        {sessions.length === 0 && <p className="quiet">None was recorded.</p>}
        {sessions.map(({ id, name, lines }) => (
          <div key={id} className={classes.session}>
            <h3 className={classes.name}>{name}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
      </section>
      <Changed head="Scales" changes={scales} />
      <Changed head="Findings" changes={findings} />
      <Alerts alerts={alerts} />
      <section className={classes.section} aria-label="Due next">
        <SectionHead>Due next</SectionHead>
        <DueNext detail={detail} course={course} alerts={alerts} />
      </section>
      <Questions />
    </>
  );
}

function Changed({ head, changes }: { head: string; changes: readonly VisitChange[] }) {
  return (
    <section className={classes.section} aria-label={head}>
      <SectionHead>{head}</SectionHead>
      {changes.length === 0 && <p className="quiet">Nothing was recorded.</p>}
      <ul className={classes.list}>
        {changes.map(({ code, label, now, day, before }) => (
          <li key={code}>
            <strong>{`${label}: ${now}`}</strong>
            {`, day ${day}${before === undefined ? '' : ` (before: ${before})`}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those that stand, whenever they opened; what could not be checked stands on the sheet. */
function Alerts({ alerts }: { alerts: readonly SafetyAlert[] }) {
  const standing = alerts.filter(({ state }) => state !== 'closed');
  return (
    <section className={classes.section} aria-label="Safety alerts that stand">
      <SectionHead>Safety alerts that stand</SectionHead>
      {standing.length === 0 && <p className="quiet">None stands. No alert is no clearance.</p>}
      <ul className={classes.list}>
        {standing.map(({ id, ruleId, severity, title, state, acknowledged }) => (
          <li key={id} className={classes.alert}>
            <SeverityMark severity={severity} size={16} />
            <span>
              {`${severityWord(severity)}: ${title} (${ruleId})`}
              {state === 'acknowledged' && acknowledged && `, acknowledged by ${isolated(acknowledged.by.displayName)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions() {
  const { state } = useRoom();
  const questions = outlineOfRoom(state).openQuestions.flatMap((seq) => state.messages.get(seq) ?? []);
  return (
    <section className={classes.section} aria-label="Questions without an answer">
      <SectionHead>Questions without an answer</SectionHead>
      {questions.length === 0 && <p className="quiet">None, as far as the discussion was read here.</p>}
      <ul className={classes.list}>
        {questions.map(({ seq, actor, text }) => (
          <li key={seq}>
            <strong>{nameIn(state, actor?.memberId)}</strong>
            <MessageText text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
