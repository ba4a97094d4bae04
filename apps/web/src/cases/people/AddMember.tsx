import type { AddCaseMember, HistoryScope } from '@consilium/contracts';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answer, api, sayError } from '../../api';
import { Button, Segmented } from '../../ui';
import { caseKeys, type CaseDetail } from '../queries';
import { MemberPicker } from './MemberPicker';
import classes from './people.module.css';
import { ROLE_HINTS, ROLE_WORDS } from './roles';

type GivenRole = AddCaseMember['role'];

const ROLES = (['treating', 'consultant', 'observer'] as const).map((value) => ({ value, label: ROLE_WORDS[value] }));
const HISTORIES: { value: HistoryScope; label: string }[] = [
  { value: 'all', label: 'From the start' },
  { value: 'from_join', label: 'From joining on' },
];
const DAY = 86_400_000;
const DAYS = /^[1-9]\d{0,3}$/;

/** Adds a colleague from the directory: who, in which role, how much of the log, for how long. */
export function AddMember({ detail, onDone }: { detail: CaseDetail; onDone: () => void }) {
  const client = useQueryClient();
  const [memberId, setMemberId] = useState<string | null>(null);
  const [role, setRole] = useState<GivenRole>('consultant');
  const [history, setHistory] = useState<HistoryScope>('all');
  const [days, setDays] = useState('');
  const add = useMutation({
    mutationFn: (body: AddCaseMember) => answer(api.POST('/cases/{id}/members', { params: { path: { id: detail.id } }, body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: caseKeys.all });
      onDone();
    },
  });
  const daysWrong = days !== '' && !DAYS.test(days);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!memberId || daysWrong) return;
    const expiry = days === '' ? {} : { expiresAt: new Date(Date.now() + Number(days) * DAY).toISOString() };
    add.mutate({ memberId, role, history, ...expiry });
  };
  return (
    <form className={classes.add} onSubmit={submit} aria-label="Add a colleague">
      <MemberPicker value={memberId} onChange={setMemberId} without={detail.members.map((person) => person.memberId)} />
      <div>
        <Segmented label="Role" showLabel options={ROLES} value={role} onChange={setRole} />
        <p className={classes.hint}>{ROLE_HINTS[role]}</p>
      </div>
      <Segmented label="Reads the log" showLabel options={HISTORIES} value={history} onChange={setHistory} />
      <TextInput
        label="Ends after"
        description="A number of days; empty means that it does not end by itself."
        className={classes.days}
        inputMode="numeric"
        autoComplete="off"
        value={days}
        error={daysWrong ? 'A whole number of days' : undefined}
        onChange={(event) => setDays(event.currentTarget.value.trim())}
      />
      {add.error && (
        <p className={classes.failed} role="alert">
          {sayError(add.error)}
        </p>
      )}
      <div className={classes.choice}>
        <Button type="submit" kind="primary" busy={add.isPending} notYet={memberId ? undefined : 'Choose a colleague first'}>
          Add to the case
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  );
}
