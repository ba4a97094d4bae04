import { INCIDENT_FACTORS, INCIDENT_TEXT_MAX, type EditIncident, type IncidentView } from '@consilium/contracts';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Button, NotRecorded, SectionHead } from '../../ui';
import { useCheck } from '../check/useCheck';
import { beside, type Overridden } from '../field/CheckedTextDialog';
import { ScannedField } from '../field/ScannedField';
import { CHECK_NOTICE, notYetWords } from '../field/words';
import classes from './incidents.module.css';
import { sayRefusal, useIncidentChange } from './queries';
import { incidentRequests } from './requests';
import { FACTOR_WORDS } from './words';

const FACTORS_OPEN: readonly IncidentView['status'][] = ['detected', 'contained', 'assessed'];

/** The assessment of 45 CFR 164.402: each factor with its text, and notes beside them. */
export function Factors({ incident }: { incident: IncidentView }) {
  const editable = incident.abilities.includes('incident.edit');
  const open = editable && FACTORS_OPEN.includes(incident.status);
  return (
    <section>
      <SectionHead>Four factors</SectionHead>
      <p className={classes.quiet}>{`A breach is presumed until the four factors show a low probability of compromise. Write without the identifier. ${CHECK_NOTICE}`}</p>
      <div className={classes.texts}>
        {INCIDENT_FACTORS.map((factor) => (
          <KeptText key={factor} incident={incident} {...FACTOR_WORDS[factor]} value={incident.factors[factor]} editable={open} changeOf={(text) => ({ factors: { [factor]: text } })} />
        ))}
        <KeptText incident={incident} label="Notes" hint="What else was found out and agreed." value={incident.notes} editable={editable} changeOf={(notes) => ({ notes })} />
      </div>
    </section>
  );
}

interface KeptTextProps {
  incident: IncidentView;
  label: string;
  hint: string;
  value: string;
  editable: boolean;
  changeOf: (text: string) => EditIncident;
}

/** One text of the record. What was typed stays here until it is saved. */
function KeptText({ incident, label, hint, value, editable, changeOf }: KeptTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const changed = text.trim() !== value;
  const check = useCheck({ text, profile: 'clinical', off: !changed });
  const save = useIncidentChange(incident.id, ({ written, ...overrides }: { written: string } & Overridden) => incidentRequests.edit(incident.id, { ...changeOf(written), version: incident.version, ...overrides }));
  const submit = async (): Promise<void> => {
    const overrides = await check.settle();
    if (overrides && !save.isPending) save.mutate({ written: text.trim(), ...beside(overrides) }, { onSuccess: () => setTyped(null), onError: (error) => void check.takeRefusal(error) });
  };
  if (!editable) {
    return (
      <div>
        <p className={classes.label}>{label}</p>
        <p className={classes.read}>{value || <NotRecorded />}</p>
      </div>
    );
  }
  const notYet = text.trim() === '' ? 'Write it first' : text.trim().length > INCIDENT_TEXT_MAX ? 'Too long' : notYetWords(check.standing);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ScannedField check={check} name={label}>
        {(ref) => <Textarea ref={ref} label={label} description={hint} autosize minRows={2} maxRows={12} value={text} onChange={(event) => setTyped(event.currentTarget.value)} />}
      </ScannedField>
      {save.error && (
        <p role="alert" className={classes.failed}>
          {`${sayRefusal(save.error)} What you wrote is still here.`}
        </p>
      )}
      {changed && (
        <div className={classes.choice}>
          <Button type="submit" size="small" busy={save.isPending} notYet={notYet} aria-label={notYet ? undefined : `Save ${label}`} onClickCapture={check.standing.length > 0 ? check.goToFirst : undefined}>
            Save
          </Button>
        </div>
      )}
    </form>
  );
}
