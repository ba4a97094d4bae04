import { INCIDENT_FACTORS, INCIDENT_TEXT_MAX, type EditIncident, type IncidentView } from '@consilium/contracts';
import { Textarea } from '@mantine/core';
import { Button, NotRecorded, SectionHead } from '../ui';
import { useCheck } from '../gate/check/useCheck';
import type { Overridden } from '../gate/check/overridden';
import { useCheckedForm } from '../gate/check/useCheckedForm';
import { useEditedText } from '../gate/check/useEditedText';
import { ScannedField } from '../gate/field/ScannedField';
import { CHECK_NOTICE } from '../gate/field/words';
import classes from './incidents.module.css';
import { sayRefusal, useIncidentChange } from './queries';
import { incidentRequests } from './requests';
import { FACTOR_WORDS } from './words';
import { Refusal } from '../ui/Refusal';

const FACTORS_OPEN: readonly IncidentView['status'][] = ['detected', 'contained', 'assessed'];

/** The assessment of 45 CFR 164.402: each factor with its text, and notes beside them. */
export function Factors({ incident }: { incident: IncidentView }) {
  const editable = incident.abilities.includes('incident.edit');
  const open = editable && FACTORS_OPEN.includes(incident.status);
  return (
    <section>
      <SectionHead>Four factors</SectionHead>
      <p
        className={classes.quiet}
      >{`A breach is presumed until the four factors show a low probability of compromise. Write without the identifier. ${CHECK_NOTICE}`}</p>
      <div className={classes.texts}>
        {INCIDENT_FACTORS.map((factor) => (
          <RecordText
            key={factor}
            name={factor}
            incident={incident}
            {...FACTOR_WORDS[factor]}
            value={incident.factors[factor]}
            editable={open}
            changeOf={(text) => ({ factors: { [factor]: text } })}
          />
        ))}
        <RecordText
          name="notes"
          incident={incident}
          label="Notes"
          hint="What else was found out and agreed."
          value={incident.notes}
          editable={editable}
          changeOf={(notes) => ({ notes })}
        />
      </div>
    </section>
  );
}

interface RecordTextProps {
  incident: IncidentView;
  /** Of the text among those of the incident. */
  name: string;
  label: string;
  hint: string;
  value: string;
  editable: boolean;
  changeOf: (text: string) => EditIncident;
}

/** One text of the record. What was typed stays on the device until it is saved. */
function RecordText({ incident, name, label, hint, value, editable, changeOf }: RecordTextProps) {
  const written = useEditedText(`incidents/${incident.id}/${name}`, value);
  const { text, changed } = written;
  const said = text.trim();
  const check = useCheck({ ...written.kept, text, profile: 'clinical', off: !changed });
  const save = useIncidentChange(incident.id, ({ said, ...overridden }: { said: string } & Overridden) =>
    incidentRequests.edit(incident.id, { ...changeOf(said), version: incident.version, ...overridden }),
  );
  const form = useCheckedForm({
    checks: [check],
    missing: said === '' ? 'Write it first' : said.length > INCIDENT_TEXT_MAX ? 'Too long' : undefined,
    send: (overridden) => save.mutateAsync({ said, ...overridden }),
    onSent: written.onSent,
  });
  if (!editable) {
    return (
      <div>
        <p className={classes.label}>{label}</p>
        <p className={classes.read}>{value || <NotRecorded />}</p>
      </div>
    );
  }
  return (
    <form onSubmit={form.onSubmit}>
      <ScannedField check={check} name={label}>
        {(ref) => (
          <Textarea
            ref={ref}
            label={label}
            description={hint}
            autosize
            minRows={2}
            maxRows={12}
            readOnly={!written.ready}
            value={text}
            onChange={(event) => written.setText(event.currentTarget.value)}
          />
        )}
      </ScannedField>
      <Refusal error={form.error} say={sayRefusal}>
        What you wrote is still here.
      </Refusal>
      {changed && (
        <div className={classes.choice}>
          <Button
            {...form.button}
            size="small"
            aria-label={form.button.notYet === undefined ? `Save ${label}` : undefined}
          >
            Save
          </Button>
        </div>
      )}
    </form>
  );
}
