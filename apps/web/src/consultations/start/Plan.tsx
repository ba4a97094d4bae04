import type { ConsultationState, PlannedMinutes } from '@consilium/contracts';
import { useState } from 'react';
import { inSentence, useSayWhen } from '../../ui/useSayWhen';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { DefinitionList } from '../../ui';
import { PHASE_WORDS } from '../phases';
import { useCommand } from '../queries';
import { useConsultation } from '../useConsultation';
import type { DialogProps } from '../../ui';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';
import { MinutesFields, minutesWrong } from './MinutesFields';
import { PersonSelect } from '../../rooms/PersonSelect';
import { fieldOf, momentOf } from './when';
import { WhenField } from './WhenField';
import { Dialog } from '../../ui/Dialog';

/** The plan of a consultation that is to come: changed by whoever leads it, read by everybody else. */
export function Plan(props: DialogProps) {
  const { facts, abilities } = useConsultation();
  if (facts?.status !== 'scheduled') return null;
  return abilities.includes('consultation.schedule') ? (
    <ChangePlan {...props} facts={facts} key={facts.version} />
  ) : (
    <ReadPlan {...props} facts={facts} />
  );
}

function ChangePlan({ opened, onClose, facts }: DialogProps & { facts: ConsultationState }) {
  const { scheduledFor } = facts;
  const before = scheduledFor === null ? '' : fieldOf(Date.parse(scheduledFor));
  const [field, setField] = useState(before);
  const [presenterId, setPresenterId] = useState<string | null>(facts.presenterId);
  const [minutes, setMinutes] = useState<PlannedMinutes>(facts.minutes);
  const change = useCommand(onClose);
  const moment = momentOf(field);
  const notYet =
    moment === null ? 'Choose a time first' : minutesWrong(minutes) ? 'Each phase needs its minutes' : undefined;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, change)}
      title="The planned consultation"
      confirm="Change the plan"
      notYet={notYet}
      busy={change.isPending}
      error={change.error}
      onConfirm={() =>
        change.mutate({
          action: 'schedule',
          minutes,
          ...(presenterId && { presenterId }),
          ...(moment && field !== before && { scheduledFor: moment }),
        })
      }
    >
      <WhenField value={field} onChange={setField} />
      <PersonSelect label="Who presents" value={presenterId} onChange={setPresenterId} />
      <MinutesFields minutes={minutes} onChange={setMinutes} />
    </ConfirmDialog>
  );
}

function ReadPlan({ opened, onClose, facts }: DialogProps & { facts: ConsultationState }) {
  const { state } = useRoom();
  const sayWhen = useSayWhen();
  const minutes = Object.entries(facts.minutes) as [keyof PlannedMinutes, number][];
  return (
    <Dialog opened={opened} onClose={onClose} title="The planned consultation">
      <DefinitionList
        labels="wide"
        items={[
          { label: 'When', value: facts.scheduledFor ? inSentence(sayWhen(facts.scheduledFor)) : 'later' },
          { label: 'Facilitates', value: nameIn(state, facts.facilitatorId) },
          { label: 'Presents', value: nameIn(state, facts.presenterId) },
          { label: 'Minutes', value: minutes.map(([phase, planned]) => `${PHASE_WORDS[phase]} ${planned}`).join(', ') },
        ]}
      />
    </Dialog>
  );
}
