import { DEFAULT_CASE_MINUTES, REASON_MAX, type AddMeetingCase, type MeetingView } from '@consilium/contracts';
import { isLate } from '@consilium/domain';
import { Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemError } from '../../api';
import { useMember } from '../../auth/useMember';
import { serverNow } from '../../api/serverClock';
import { RefusedMove } from '../../ui/RefusedMove';
import { useCheck } from '../../gate/check/useCheck';
import type { Overridden } from '../../gate/check/overridden';
import { useCheckedForm } from '../../gate/check/useCheckedForm';
import { ScannedField } from '../../gate/field/ScannedField';
import { useDraft } from '../../device/useDraft';
import { Button, listbox } from '../../ui';
import { useMeetingChange } from '../queries';
import { requests } from '../requests';
import classes from './agenda.module.css';
import { useCasesToList } from './useCasesToList';

/** Puts one of the member's cases on the list; what comes late says why. */
export function AddCase({ meeting }: { meeting: MeetingView }) {
  const [open, setOpen] = useState(false);
  return open ? (
    <AddCaseForm meeting={meeting} onDone={() => setOpen(false)} />
  ) : (
    <Button className={classes.addButton} icon={<IconPlus aria-hidden />} onClick={() => setOpen(true)}>
      Put a case on the list
    </Button>
  );
}

function AddCaseForm({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const { id: memberId } = useMember();
  const { draft, change, finish } = useDraft(memberId, `meetings/${meeting.id}/late`);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [minutes, setMinutes] = useState(String(DEFAULT_CASE_MINUTES));
  const { cases, nothing } = useCasesToList(meeting);
  const reason = draft?.text ?? '';
  const check = useCheck({ text: reason, profile: 'clinical' });
  const add = useMeetingChange(
    meeting.id,
    (body: AddMeetingCase & Overridden & { minutes: number }) => requests.addCase(meeting.id, body),
    () => {
      if (draft) finish(draft);
      onDone();
    },
  );
  // The server's word counts where the list closed meanwhile.
  const late =
    isLate({ status: meeting.status, startsAt: new Date(meeting.startsAt) }, new Date(serverNow())) ||
    (add.error instanceof ProblemError && add.error.code === 'meeting.late_reason_required');
  const missing = !caseId
    ? 'Choose a case first'
    : !(Number(minutes) >= 1 && Number(minutes) <= 240)
      ? '1 to 240 minutes'
      : late && reason.trim() === ''
        ? 'Say why it comes late'
        : undefined;
  const form = useCheckedForm({
    checks: late ? [check] : [],
    missing,
    send: (overridden) =>
      add.mutateAsync({
        caseId: caseId ?? '',
        minutes: Number(minutes),
        ...(late && { reason: reason.trim(), ...overridden }),
      }),
  });
  return (
    <form className={classes.add} onSubmit={form.onSubmit} aria-label="Put a case on the list" noValidate>
      <div className={classes.pair}>
        <Select
          label="Case"
          description="One that you and whoever facilitates both take part in."
          placeholder="Code or title"
          data={cases}
          value={caseId}
          onChange={setCaseId}
          searchable
          autoFocus
          openOnFocus={false}
          withCheckIcon={false}
          nothingFoundMessage={nothing}
          {...listbox}
        />
        <TextInput
          label="Minutes"
          inputMode="numeric"
          autoComplete="off"
          value={minutes}
          onChange={(event) => setMinutes(event.currentTarget.value.replace(/\D/g, '').slice(0, 3))}
        />
      </div>
      {late && (
        <ScannedField check={check} name="the reason">
          {(ref) => (
            <Textarea
              ref={ref}
              label="Why it comes late"
              description="The list closed a day before the meeting. Who is in the case reads the reason."
              autosize
              minRows={2}
              maxLength={REASON_MAX}
              readOnly={draft === null}
              value={reason}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
          )}
        </ScannedField>
      )}
      <RefusedMove error={form.error} className={classes.failed} />
      <div className={classes.choice}>
        <Button {...form.button} kind="primary">
          Put it on the list
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  );
}
