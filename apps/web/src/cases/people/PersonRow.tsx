import type { CaseMemberView } from '@consilium/contracts';
import { Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api';
import { useMember } from '../../auth/useMember';
import { Button, MemberName, Tag, listbox } from '../../ui';
import { caseKeys } from '../queries';
import classes from './people.module.css';
import { ROLE_WORDS, ROLES, type GivenRole } from './roles';
import { Refusal } from '../../ui/Refusal';
import { isolated } from '../../ui/isolated';

interface PersonRowProps {
  caseId: string;
  person: CaseMemberView;
  /** Whether the viewer gives them another role. */
  mayChange: boolean;
  mayRemove: boolean;
  /** No licence of theirs is verified and current. */
  commentOnly: boolean;
}

/** When a membership ends is the platform's own date, not one of the case. */
const until = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric' });

const sayPlace = ({ role, history, expiresAt }: CaseMemberView, withRole: boolean): string =>
  [
    withRole ? ROLE_WORDS[role] : '',
    history === 'from_join' ? 'reads from joining on' : '',
    expiresAt ? `until ${until.format(new Date(expiresAt))}` : '',
  ]
    .filter(Boolean)
    .join(', ');

/** One person of the case. Removing asks in place, since it takes the room away at once. */
export function PersonRow({ caseId, person, mayChange, mayRemove, commentOnly }: PersonRowProps) {
  const member = useMember();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/cases/{id}/members/{memberId}', { params: { path: { id: caseId, memberId: person.memberId } } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: caseKeys.all }),
  });
  const change = useMutation({
    mutationFn: (role: GivenRole) =>
      answer(
        api.PATCH('/cases/{id}/members/{memberId}', {
          params: { path: { id: caseId, memberId: person.memberId } },
          body: { role },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: caseKeys.all }),
  });
  const own = person.memberId === member.id ? 'you, ' : '';
  const place = sayPlace(person, !mayChange);
  return (
    <li className={classes.row}>
      <MemberName
        name={person.displayName}
        discipline={person.discipline}
        note={`${own}${own ? place.toLowerCase() : place}`}
        stacked
      />
      {commentOnly && <Tag tone="caution">License not current: can comment only</Tag>}
      {mayChange && !asked && (
        <Select
          className={classes.role}
          size="sm"
          data={ROLES}
          value={person.role}
          onChange={(role) => role !== null && role !== 'owner' && change.mutate(role)}
          disabled={change.isPending}
          allowDeselect={false}
          withCheckIcon={false}
          aria-label={`Role of ${isolated(person.displayName)}`}
          {...listbox}
        />
      )}
      <Refusal error={change.error} />
      {mayRemove && !asked && (
        <Button
          size="small"
          kind="quiet"
          onClick={() => setAsked(true)}
          aria-label={`Remove ${isolated(person.displayName)}`}
        >
          Remove
        </Button>
      )}
      {asked && (
        <div className={classes.ask} role="group" aria-label={`Remove ${isolated(person.displayName)}`}>
          <p>{`${isolated(person.displayName)} loses the room at once. What they wrote stays.`}</p>
          <Button size="small" busy={remove.isPending} onClick={() => remove.mutate()} autoFocus>
            Remove
          </Button>
          <Button size="small" kind="quiet" onClick={() => setAsked(false)}>
            Keep
          </Button>
          <Refusal error={remove.error} />
        </div>
      )}
    </li>
  );
}
