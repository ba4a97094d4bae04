import { askedInSession, monitoringOf, productLabel, sessionSettingLabel, stepStates } from '@consilium/clinical';
import type { TreatmentSession } from '@consilium/contracts';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { OpenAlerts } from '../../alerts/OpenAlerts';
import { sessionOnDay } from '../../course/sessionName';
import { Card, EmptyState, PageTitle, SectionHead } from '../../ui';
import { useRecording } from '../facts/RecordingContext';
import { UnsentRecords } from '../outbox/UnsentRecords';
import { useRecords } from '../outbox/useRecordOutbox';
import { RecordingPage } from '../RecordingPage';
import { Events } from './Events';
import { FinishSession } from './FinishSession';
import { LeavingForm } from './LeavingForm';
import { OnceForm } from './OnceForm';
import { ReadingForm } from './ReadingForm';
import { Readings } from './Readings';
import { Schedule } from './Schedule';
import classes from './session.module.css';
import { useReadingForm } from './useReadingForm';
import { useSessionClock } from './useSessionClock';

/** One treatment session as it is written, live: what is due in front, and everything that stands, to correct. */
export function SessionPage() {
  const { sessionId } = useParams();
  return (
    <RecordingPage>
      {({ sessions }, code) => {
        const session = sessions.find(({ id }) => id === sessionId);
        return session ? (
          <Session session={session} code={code} />
        ) : (
          <EmptyState title="This session is not here">It is not shared with you, or never was recorded.</EmptyState>
        );
      }}
    </RecordingPage>
  );
}

function Session({ session, code }: { session: TreatmentSession; code: string }) {
  const { caseId, course, records: mayRecord } = useRecording();
  const facts = course.facts.filter(({ sessionId }) => sessionId === session.id);
  const records = useRecords(caseId);
  const now = useSessionClock(session, facts);
  const schedule = session.kind === 'dosing' ? monitoringOf(session.product) : undefined;
  const steps = schedule ? stepStates(schedule, facts) : [];
  const entered = useReadingForm(session.id, steps, records);
  const asked = askedInSession(session);
  const isDosing = session.kind === 'dosing';
  return (
    <>
      <PageTitle
        tab={`${sessionOnDay(session)}, ${code}`}
        lead={[
          session.product && productLabel(session.product),
          session.setting && sessionSettingLabel(session.setting),
          session.state === 'open' ? 'record not finished' : 'record finished',
        ]
          .filter(Boolean)
          .join(' · ')}
        aside={now !== undefined && <span className={classes.clock}>{`Minute ${now}`}</span>}
      >
        {sessionOnDay(session)}
      </PageTitle>
      <div className={classes.sections}>
        <OpenAlerts caseId={caseId} />
        <UnsentRecords records={records} of={({ record }) => record.sessionId === session.id} />
        {isDosing && mayRecord && (
          <Section title={session.state === 'open' ? 'Next reading' : 'Another reading'}>
            <ReadingForm entered={entered} now={now} />
          </Section>
        )}
        {isDosing && (
          <Section title="Readings">
            <Readings facts={facts} />
          </Section>
        )}
        {schedule && (
          <Section title="Monitoring schedule">
            <Schedule schedule={schedule} steps={steps} now={now} onRead={mayRecord ? entered.read : undefined} />
          </Section>
        )}
        {asked.before.length > 0 && (
          <Section title="Before the dose, and the dose">
            <OnceForm label="Before the dose" sessionId={session.id} fields={asked.before} records={records} />
          </Section>
        )}
        <Section title="Who is there">
          <OnceForm label="Who is there" sessionId={session.id} fields={asked.people} records={records} />
        </Section>
        {isDosing && (
          <Section title="Adverse events">
            <Events sessionId={session.id} facts={facts} now={now} records={records} />
          </Section>
        )}
        {asked.leaving.length > 0 && (
          <Section title="Before leaving">
            <LeavingForm session={session} facts={facts} now={now} records={records} />
          </Section>
        )}
        {mayRecord && <FinishSession session={session} unread={steps.filter(({ missing }) => missing.length > 0)} />}
      </div>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Card>
        <SectionHead>{title}</SectionHead>
        <div className={classes.section}>{children}</div>
      </Card>
    </section>
  );
}
