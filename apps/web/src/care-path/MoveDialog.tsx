import { carePhaseLabel, GATE_REASONS, gateItem, isCarer, type CarePhase, type GateReason } from '@consilium/clinical';
import { Checkbox, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMember } from '../auth/useMember';
import { listbox } from '../ui';
import { closing, ConfirmDialog } from '../ui/ConfirmDialog';
import classes from './carePath.module.css';
import { carePathKeys, moveCase, type CarePath } from './queries';

const REASONS = GATE_REASONS.map(({ code, label }) => ({ value: code, label }));

interface MoveDialogProps {
  caseId: string;
  carePath: CarePath;
  onClose: () => void;
}

/** Asks where a case goes, and shows what the gate asks for. It blocks nothing: what is not recorded takes a reason. */
export function MoveDialog({ caseId, carePath: { ways, moves }, onClose }: MoveDialogProps) {
  const client = useQueryClient();
  const [to, setTo] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [reason, setReason] = useState<GateReason | null>(null);
  const way = ways.find((one) => one.to === to);
  const open = way?.unmet.filter((code) => !ticked.includes(code)) ?? [];
  const move = useMutation({
    mutationFn: () =>
      moveCase(caseId, {
        version: moves[0]?.number ?? 0,
        to: to as CarePhase,
        ticked: ticked.filter((code) => way!.unmet.includes(code)),
        ...(open.length > 0 && reason !== null && { reason }),
      }),
    onSuccess: (carePath) => {
      client.setQueryData(carePathKeys.of(caseId), carePath);
      onClose();
    },
    onError: () => void client.invalidateQueries({ queryKey: carePathKeys.of(caseId) }),
  });
  const needsReason = open.length > 0 && reason === null ? 'Say why it goes on' : undefined;
  return (
    <ConfirmDialog
      opened
      onClose={closing(onClose, move)}
      title="Move the case"
      confirm="Move"
      notYet={way ? needsReason : 'Say where to first'}
      busy={move.isPending}
      error={move.error}
      onConfirm={() => move.mutate()}
    >
      <Select
        label="To"
        data={ways.map((one) => ({ value: one.to, label: carePhaseLabel(one.to) }))}
        value={to}
        onChange={setTo}
        {...listbox}
      />
      {way && way.met.length > 0 && (
        <p className={classes.words}>{`Recorded: ${way.met.map((code) => gateItem(code).label).join(', ')}`}</p>
      )}
      {way && way.unmet.length > 0 && <OpenItems codes={way.unmet} ticked={ticked} onTick={setTicked} />}
      {open.length > 0 && (
        <Select
          label="Why the case goes on"
          description="A gate blocks nothing; the reason stays with the move."
          data={REASONS}
          value={reason}
          onChange={setReason}
          {...listbox}
        />
      )}
    </ConfirmDialog>
  );
}

interface OpenItemsProps {
  codes: readonly string[];
  ticked: readonly string[];
  onTick: (ticked: readonly string[]) => void;
}

/** What is not recorded; what the member's discipline answers for and nothing derives is ticked here. */
function OpenItems({ codes, ticked, onTick }: OpenItemsProps) {
  const { discipline } = useMember();
  return (
    <ul className={classes.history} aria-label="Not recorded">
      {codes.map((code) => {
        const { label, carers, met } = gateItem(code);
        return (
          <li key={code} className={classes.words}>
            {!met && isCarer(discipline ?? null, carers) ? (
              <Checkbox
                label={label}
                checked={ticked.includes(code)}
                onChange={({ currentTarget: { checked } }) =>
                  onTick(checked ? [...ticked, code] : ticked.filter((one) => one !== code))
                }
              />
            ) : (
              `Not recorded: ${label}`
            )}
          </li>
        );
      })}
    </ul>
  );
}
