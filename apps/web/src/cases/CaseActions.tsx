import type { CaseAbility } from '@consilium/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../api';
import { useMember } from '../auth/useMember';
import { casePaths } from './casePaths';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { Button } from '../ui';
import classes from './CaseActions.module.css';
import { caseKeys, type CaseDetail } from './queries';
import { Refusal } from '../ui/Refusal';
import { Dialog } from '../ui/Dialog';

interface Action {
  ability: CaseAbility;
  button: string;
  /** Beside the button: that it cannot be taken back. */
  final?: string;
  title: string;
  /** What happens then, in full. */
  consequence: string;
  confirm: string;
  /** The case is no longer the member's to read afterwards. */
  leaves?: boolean;
  /** Why it is refused now, in full. */
  notNow?: (detail: CaseDetail, sayWhen: (at: string) => string) => string | undefined;
  run: (detail: CaseDetail, memberId: string) => Promise<unknown>;
}

const ACTIONS: readonly Action[] = [
  {
    ability: 'case.close',
    button: 'Close the case',
    final: 'Final: a closed case does not open again.',
    title: 'Close this case?',
    consequence:
      'Its room can be read and no longer written in, and the presentation stays as it is. A closed case does not open again.',
    confirm: 'Close the case',
    notNow: ({ openHold }, sayWhen) =>
      openHold &&
      `A safety hold has waited for an answer since ${inSentence(sayWhen(openHold.since))}. It is answered or withdrawn before the case closes.`,
    run: ({ id, version }) =>
      answer(api.PATCH('/cases/{id}', { params: { path: { id } }, body: { status: 'closed', version } })),
  },
  {
    ability: 'consent.revoke',
    button: 'Record that consent was revoked',
    final: 'Final: everybody but you loses the case at once.',
    title: 'Was consent revoked?',
    consequence:
      'Everybody but you loses the room and the case at once. You can read it and nothing more. The revocation is kept in the record.',
    confirm: 'Record the revocation',
    run: ({ id, version }) =>
      answer(api.POST('/cases/{id}/consent/revocation', { params: { path: { id } }, body: { version } })),
  },
  {
    ability: 'case.leave',
    button: 'Leave the case',
    title: 'Leave this case?',
    consequence:
      'You lose the room and the case at once. The owner can add you again. What you wrote stays in the room.',
    confirm: 'Leave the case',
    leaves: true,
    run: ({ id }, memberId) =>
      answer(api.DELETE('/cases/{id}/members/{memberId}', { params: { path: { id, memberId } } })),
  },
  {
    ability: 'case.delete_draft',
    button: 'Delete the draft',
    title: 'Delete this draft?',
    consequence: 'The draft and its answers are deleted. Nobody has written in its room yet.',
    confirm: 'Delete the draft',
    leaves: true,
    run: ({ id }) => answer(api.DELETE('/cases/{id}', { params: { path: { id } } })),
  },
];

interface CaseActionsProps {
  detail: CaseDetail;
  /** After it was done and before the page is left, if it is. `gone`: the case is no longer the viewer's to read. */
  onDone?: (gone: boolean) => Promise<unknown>;
}

/** What the viewer may do with the whole case, folded away from what is used every day. Each says what is final about it, and asks first. */
export function CaseActions({ detail, onDone }: CaseActionsProps) {
  const [asked, setAsked] = useState<Action | null>(null);
  const member = useMember();
  const client = useQueryClient();
  const navigate = useNavigate();
  const sayWhen = useSayWhen();
  const run = useMutation({
    mutationFn: (action: Action) => action.run(detail, member.id),
    onSuccess: async (_, action) => {
      setAsked(null);
      await onDone?.(action.leaves ?? false);
      if (action.leaves) {
        await navigate(casePaths.cases);
        client.removeQueries({ queryKey: caseKeys.detail(detail.id) });
      }
      await Promise.all([
        client.invalidateQueries({ queryKey: caseKeys.all }),
        client.invalidateQueries({ queryKey: ['rooms'] }),
      ]);
    },
  });
  const open = ACTIONS.filter(({ ability }) => detail.abilities.includes(ability));
  if (open.length === 0) return null;
  const notNow = asked?.notNow?.(detail, sayWhen);
  const close = (): void => {
    setAsked(null);
    run.reset();
  };
  return (
    <details className={classes.actions} data-screen-only>
      <summary>Actions on the whole case</summary>
      {open.map((action) => (
        <div key={action.ability} className={classes.action}>
          <Button
            size="small"
            kind="quiet"
            onClick={() => setAsked(action)}
            aria-describedby={action.final && `final-${action.ability}`}
          >
            {action.button}
          </Button>
          {action.final && (
            <p id={`final-${action.ability}`} className="quiet">
              {action.final}
            </p>
          )}
        </div>
      ))}
      <Dialog opened={asked !== null} onClose={close} title={asked?.title}>
        <p className={classes.words}>{asked?.consequence}</p>
        {notNow && (
          <p className={classes.failed} role="note">
            {notNow}
          </p>
        )}
        <Refusal error={run.error} className={classes.failed} />
        <div className={classes.choice}>
          <Button
            kind="primary"
            busy={run.isPending}
            notYet={notNow && 'A safety hold waits'}
            onClick={() => asked && run.mutate(asked)}
          >
            {asked?.confirm}
          </Button>
          <Button onClick={close}>Not now</Button>
        </div>
      </Dialog>
    </details>
  );
}
