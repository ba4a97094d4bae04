import { MODALITIES, type Modality } from '@consilium/clinical';
import { AVAILABILITIES, type Availability } from '@consilium/contracts';
import { MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answer, api, ProblemError, type Schemas } from '../api';
import { AVAILABILITY_WORDS } from '../directory/availability';
import { useCheck } from '../gate/check/useCheck';
import { ScannedField } from '../gate/field/ScannedField';
import { notYetWords } from '../gate/field/words';
import { useKeptText } from '../gate/check/useKeptText';
import { Button, Card, listbox, QueryStates, sayTime, Segmented } from '../ui';
import classes from './account.module.css';

import { ME_KEY, useMe } from '../auth/useMe';
import { Refusal } from '../ui/Refusal';

const AVAILABILITY_OPTIONS = AVAILABILITIES.map((value) => ({ value, label: AVAILABILITY_WORDS[value] }));
const MODALITY_OPTIONS = MODALITIES.map(({ code, label }) => ({ value: code, label }));
const NOTE_MAX = 120;

/** What colleagues see of the member in the directory. */
export function ProfileForm() {
  const query = useMe();
  return (
    <section>
      <h2 className={classes.head}>My profile in the directory</h2>
      <QueryStates query={query} failed="Your profile did not load">
        {(me) => (
          <Card>
            <Profile me={me} />
          </Card>
        )}
      </QueryStates>
    </section>
  );
}

/** The note as it is being written: on this device until it is saved. */
function useNote(saved: string) {
  const written = useKeptText('profile/note');
  const [typed, setTyped] = useState<string | null>(null);
  const type = (next: string): void => {
    setTyped(next);
    written.setText(next === saved ? '' : next);
  };
  const { ready, onSent: onSaved, kept } = written;
  return { note: typed ?? (written.text || saved), type, ready, onSaved, kept };
}

function Profile({ me }: { me: Schemas['MeView'] }) {
  const client = useQueryClient();
  const [availability, setAvailability] = useState<Availability>(me.availability);
  const { note, type, ready, onSaved, kept } = useNote(me.availabilityNote ?? '');
  const [modalities, setModalities] = useState<Modality[]>(me.modalities);
  const check = useCheck({ ...kept, text: note, profile: 'account' });
  const save = useMutation({
    mutationFn: (change: Schemas['EditMeDto']) =>
      answer(api.PATCH('/me', { body: { ...change, version: me.version } })),
    onSuccess: (saved) => {
      onSaved();
      client.setQueryData(ME_KEY, saved);
      void client.invalidateQueries({ queryKey: ['members'] });
    },
    onError: (failure) => {
      check.takeRefusal(failure);
      // Changed on another device: the next press goes on top of that version, with what stands here.
      if (failure instanceof ProblemError && failure.status === 412)
        void client.invalidateQueries({ queryKey: ME_KEY });
    },
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const overrides = await check.settle();
    if (overrides)
      save.mutate({
        availability,
        availabilityNote: note.trim() || null,
        modalities,
        ...(overrides.length > 0 && { overrides }),
      });
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <Segmented
        label="Availability"
        showLabel
        options={AVAILABILITY_OPTIONS}
        value={availability}
        onChange={setAvailability}
      />
      <ScannedField check={check} name="your note" notice>
        {(ref) => (
          <TextInput
            ref={ref}
            label="Note"
            description="In your own words, for example Tuesday mornings."
            maxLength={NOTE_MAX}
            readOnly={!ready}
            value={note}
            onChange={(event) => type(event.currentTarget.value)}
          />
        )}
      </ScannedField>
      <MultiSelect
        {...listbox}
        label="Modalities"
        data={MODALITY_OPTIONS}
        value={modalities}
        onChange={setModalities}
        searchable
        hidePickedOptions
      />
      <div className={classes.after}>
        <Button
          type="submit"
          kind="primary"
          busy={save.isPending}
          notYet={me.abilities.includes('profile.edit') ? notYetWords(check.standing) : 'Not yours to change now'}
        >
          Save
        </Button>
        <p className="quiet" role="status">
          {save.isSuccess && `Saved ${sayTime(save.submittedAt)}`}
        </p>
      </div>
      <Refusal error={save.error} className={classes.failed}>
        What you wrote is still here.
      </Refusal>
    </form>
  );
}
