import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PersonSelect } from '../rooms/PersonSelect';
import { Button } from '../ui';
import { closing, ConfirmDialog } from '../ui/ConfirmDialog';
import { isolated } from '../ui/isolated';
import classes from './alerts.module.css';
import { alertKeys, namePrimaryClinician, type CaseAlertsView } from './queries';

const TREATING = ['owner', 'treating'] as const;

interface PrimaryClinicianProps {
  caseId: string;
  alerts: Pick<CaseAlertsView, 'primary' | 'minutes' | 'abilities'>;
}

/** Whom self-harm alerts go to, and that nobody watches for them around the clock. The owner may name somebody else. */
export function PrimaryClinician({ caseId, alerts: { primary, minutes, abilities } }: PrimaryClinicianProps) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <p className={classes.source}>
        {`Self-harm alerts go to ${isolated(primary.displayName)}, primary clinician, to be acknowledged within ${timeWords(minutes.routine)} (high C-SSRS: ${timeWords(minutes.high)}); then the owner is told. Nobody watches this page around the clock: in an emergency call the crisis team.`}
      </p>
      {abilities.includes('primary.name') && (
        <>
          <Button size="small" onClick={() => setAsks(true)}>
            Change primary clinician
          </Button>
          <NamePrimary caseId={caseId} named={primary.memberId} opened={asks} onClose={() => setAsks(false)} />
        </>
      )}
    </>
  );
}

interface NamePrimaryProps {
  caseId: string;
  named: string;
  opened: boolean;
  onClose: () => void;
}

function NamePrimary({ caseId, named, opened, onClose }: NamePrimaryProps) {
  const client = useQueryClient();
  const [memberId, setMemberId] = useState<string | null>(null);
  const chosen = memberId ?? named;
  const name = useMutation({
    mutationFn: () => namePrimaryClinician(caseId, { memberId: chosen }),
    onSuccess: (alerts) => {
      client.setQueryData(alertKeys.of(caseId), alerts);
      setMemberId(null);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, name)}
      title="Name the primary clinician"
      confirm="Name"
      notYet={chosen === named ? 'Choose somebody else first' : undefined}
      busy={name.isPending}
      error={name.error}
      onConfirm={() => name.mutate()}
    >
      <p>
        Self-harm alerts of this case go to them, those too that are open now. The time to acknowledge them runs on.
      </p>
      <PersonSelect label="Primary clinician" value={chosen} onChange={setMemberId} roles={TREATING} />
    </ConfirmDialog>
  );
}

/** "4 hours", "90 minutes". */
function timeWords(minutes: number): string {
  if (minutes % 60 !== 0) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return minutes === 60 ? '1 hour' : `${minutes / 60} hours`;
}
