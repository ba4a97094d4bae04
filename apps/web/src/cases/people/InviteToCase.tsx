import type { AddCaseMember, HistoryScope } from '@consilium/contracts';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { serverNow } from '../../api/serverClock';
import { answer, api } from '../../api';
import { Segmented } from '../../ui';
import { caseKeys, type CaseDetail } from '../queries';
import { InviteColleagues } from '../../directory/InviteColleagues';
import classes from './people.module.css';
import { ROLE_HINTS, ROLES, type GivenRole } from './roles';
import { Refusal } from '../../ui/Refusal';
import { isolated } from '../../ui/isolated';

const HISTORIES: { value: HistoryScope; label: string }[] = [
  { value: 'all', label: 'From the start' },
  { value: 'from_join', label: 'From joining on' },
];
const DAY = 86_400_000;
const DAYS = /^[1-9]\d{0,3}$/;

/** Invites colleagues from the directory into a case: in which role, how much of the log, for how long. The choice stays for the next one. */
export function InviteToCase({ detail }: { detail: CaseDetail }) {
  const client = useQueryClient();
  const [role, setRole] = useState<GivenRole>('consultant');
  const [history, setHistory] = useState<HistoryScope>('all');
  const [days, setDays] = useState('');
  const daysWrong = days !== '' && !DAYS.test(days);
  const add = useMutation({
    mutationFn: async (body: AddCaseMember) => {
      const person = await answer(api.POST('/cases/{id}/members', { params: { path: { id: detail.id } }, body }));
      await client.invalidateQueries({ queryKey: caseKeys.all });
      return person;
    },
  });
  const invite = (memberId: string): Promise<unknown> => {
    const expiry = days === '' ? {} : { expiresAt: new Date(serverNow() + Number(days) * DAY).toISOString() };
    return add.mutateAsync({ memberId, role, history, ...expiry });
  };
  return (
    <>
      <InviteColleagues without={detail.members.map((person) => person.memberId)} onInvite={invite} notYet={daysWrong}>
        <div>
          <Segmented label="Role" showLabel options={ROLES} value={role} onChange={setRole} />
          <p className={classes.hint}>{ROLE_HINTS[role]}</p>
        </div>
        <details className={classes.more} open={daysWrong || undefined}>
          <summary>What they read, and until when</summary>
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
        </details>
      </InviteColleagues>
      {add.data && !add.error && (
        <p className={classes.hint} role="status">
          {`${isolated(add.data.displayName)} is in the case.`}
        </p>
      )}
      <Refusal error={add.error} />
    </>
  );
}
