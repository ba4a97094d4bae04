import { MODALITIES, type Modality } from '@consilium/clinical';
import { AVAILABILITIES, type Availability } from '@consilium/contracts';
import { MultiSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, ProblemError, type Schemas } from '../api';
import { AVAILABILITY_WORDS } from '../directory/availability';
import { useCheck } from '../gate/check/useCheck';
import { ScannedField } from '../gate/field/ScannedField';
import type { Overridden } from '../gate/check/overridden';
import { useCheckedForm } from '../gate/check/useCheckedForm';
import { useEditedText } from '../gate/check/useEditedText';
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

function Profile({ me }: { me: Schemas['MeView'] }) {
  const client = useQueryClient();
  const [availability, setAvailability] = useState<Availability>(me.availability);
  const note = useEditedText('profile/note', me.availabilityNote ?? '');
  const [modalities, setModalities] = useState<Modality[]>(me.modalities);
  const check = useCheck({ ...note.kept, text: note.text, profile: 'account' });
  const save = async (overridden: Overridden): Promise<void> => {
    try {
      const change = { availability, availabilityNote: note.text.trim() || null, modalities, version: me.version };
      client.setQueryData(ME_KEY, await answer(api.PATCH('/me', { body: { ...change, ...overridden } })));
      void client.invalidateQueries({ queryKey: ['members'] });
    } catch (failure) {
      // Changed on another device: the next press goes on top of that version, with what stands here.
      if (failure instanceof ProblemError && failure.status === 412)
        void client.invalidateQueries({ queryKey: ME_KEY });
      throw failure;
    }
  };
  const form = useCheckedForm({
    checks: [check],
    missing: me.abilities.includes('profile.edit') ? undefined : 'Not yours to change now',
    send: save,
    onSent: note.onSent,
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit}>
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
            readOnly={!note.ready}
            value={note.text}
            onChange={(event) => note.setText(event.currentTarget.value)}
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
        <Button {...form.button} kind="primary">
          Save
        </Button>
        <p className="quiet" role="status">
          {form.sentAt !== null && `Saved ${sayTime(form.sentAt)}`}
        </p>
      </div>
      <Refusal error={form.error} className={classes.failed}>
        What you wrote is still here.
      </Refusal>
    </form>
  );
}
