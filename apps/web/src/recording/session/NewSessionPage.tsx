import { Select } from '@mantine/core';
import {
  PRODUCTS,
  SESSION_KINDS,
  SESSION_SETTINGS,
  type Coded,
  type Product,
  type SessionKind,
  type SessionSetting,
} from '@consilium/clinical';
import type { CourseView } from '@consilium/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { v4 as uuid } from 'uuid';
import { DosesToLookAt } from '../../care-path/DoseState';
import { ClearancesToLookAt } from '../../course/Clearances';
import { coursePaths } from '../../course/coursePaths';
import { courseKeys } from '../../course/queries';
import { Button, Card, EmptyState, listbox, PageTitle, Segmented } from '../../ui';
import dialog from '../../ui/dialog.module.css';
import { Refusal } from '../../ui/Refusal';
import { DayInput, readDay, type TypedDay } from '../fields/DayInput';
import { RecordingPage } from '../RecordingPage';
import { requests } from '../requests';

/** Begins the record of a treatment session, and goes on to it. */
export function NewSessionPage() {
  return (
    <RecordingPage>
      {(course, code) => (
        <>
          <PageTitle tab={`Record a session, ${code}`}>Record a session</PageTitle>
          {course.abilities.includes('course.record') ? (
            <Card>
              <NewSession course={course} />
            </Card>
          ) : (
            <EmptyState title="Nothing to record here">Owner and treating members of the case record.</EmptyState>
          )}
        </>
      )}
    </RecordingPage>
  );
}

const KINDS = SESSION_KINDS.map(({ code, label }) => ({ value: code, label }));
const optionsOf = <C extends string>(list: readonly Coded<C>[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

function NewSession({ course }: { course: CourseView }) {
  const { caseId, sessions, facts } = course;
  const before = sessions.findLast(({ kind }) => kind === 'dosing');
  const client = useQueryClient();
  const navigate = useNavigate();
  // One session, however often it is sent.
  const [clientId] = useState(() => uuid());
  const [kind, setKind] = useState<SessionKind>('dosing');
  const [day, setDay] = useState<TypedDay>({ text: '', sure: false });
  const [product, setProduct] = useState<Product | null>((before?.product as Product | undefined) ?? null);
  const [setting, setSetting] = useState<SessionSetting | null>(
    (before?.setting as SessionSetting | undefined) ?? null,
  );
  const { relDay, notYet } = readDay(day, course, new Date());
  const isDosing = kind === 'dosing';
  const add = useMutation({
    mutationFn: () =>
      requests.addSession(caseId, {
        clientId,
        kind,
        relDay: relDay!,
        ...(day.sure && { sure: true }),
        ...(isDosing && product !== null && { product }),
        ...(setting !== null && { setting }),
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: courseKeys.of(caseId) });
      await navigate(coursePaths.session(caseId, id), { replace: true });
    },
  });
  const missing = notYet ?? (isDosing && product === null ? 'Say the product first' : undefined);
  return (
    <form
      className={dialog.form}
      aria-label="Record a session"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined && !add.isPending) add.mutate();
      }}
    >
      <Segmented label="Kind" showLabel options={KINDS} value={kind} onChange={setKind} />
      <DayInput
        day={day}
        course={course}
        description="Whole days from day 0 of the case, its first dosing; before it with a minus. No calendar date is kept."
        onChange={setDay}
      />
      {isDosing && (
        <Select label="Product" data={optionsOf(PRODUCTS)} value={product} onChange={setProduct} {...listbox} />
      )}
      <Select
        label="Where"
        data={optionsOf(SESSION_SETTINGS)}
        value={setting}
        onChange={setSetting}
        clearable
        {...listbox}
      />
      {isDosing && <ClearancesToLookAt facts={facts} />}
      {isDosing && <DosesToLookAt course={course} planned={relDay} />}
      <Refusal error={add.error} />
      <div className={dialog.choice}>
        <Button type="submit" kind="primary" busy={add.isPending} notYet={missing}>
          Begin the record
        </Button>
      </div>
    </form>
  );
}
