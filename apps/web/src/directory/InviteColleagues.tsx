import { IconUserPlus } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../ui';
import { MemberPicker } from './MemberPicker';
import classes from './picker.module.css';

interface InviteColleaguesProps {
  /** Members who are in already. */
  without: readonly string[];
  /** Invites one; settles once they are in, and rejects where they are not. */
  onInvite: (memberId: string) => Promise<unknown>;
  /** How they come in, where there is something to choose. */
  children?: ReactNode;
  /** Something chosen there is not right yet, so that nobody can be picked. */
  notYet?: boolean;
}

/** Invites colleagues one after the other: whoever is picked is invited, and the field is ready for the next, with the focus in it. */
export function InviteColleagues({ without, onInvite, children, notYet = false }: InviteColleaguesProps) {
  const [open, setOpen] = useState(false);
  const [invited, setInvited] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const invite = (memberId: string | null): void => {
    if (memberId)
      void onInvite(memberId).then(
        () => setInvited((before) => before + 1),
        () => undefined,
      );
  };
  const done = (): void => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  if (!open) {
    return (
      <Button ref={button} icon={<IconUserPlus aria-hidden />} onClick={() => setOpen(true)}>
        Invite a colleague
      </Button>
    );
  }
  return (
    <div className={classes.add} role="group" aria-label="Invite a colleague">
      {children}
      {!notYet && <MemberPicker key={invited} autoFocus value={null} without={without} onChange={invite} />}
      <div className={classes.choice}>
        <Button size="small" onClick={done}>
          Done
        </Button>
      </div>
    </div>
  );
}
