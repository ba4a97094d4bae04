import type { ConsultationRow } from '@consilium/domain';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { nameIn, useRoom } from '../RoomContext';
import classes from './ConsultationHeading.module.css';
import { consultationWords } from './consultationWords';

export interface ConsultationHeadingProps {
  row: ConsultationRow;
  onFold: (consultationId: string, open: boolean) => void;
}

/** Where a consultation begins in the log: when it was and who led it, and what opens or folds its steps. */
export function ConsultationHeading({ row, onFold }: ConsultationHeadingProps) {
  const { state } = useRoom();
  const { consultation, open } = row;
  const { id, steps } = consultation;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.row}>
      <h3 className={classes.heading}>{consultationWords(consultation, (memberId) => nameIn(state, memberId))}</h3>
      {steps > 0 && (
        <button type="button" className={classes.fold} aria-expanded={open} onClick={() => onFold(id, !open)}>
          <Chevron size={14} aria-hidden />
          {steps === 1 ? '1 step' : `${steps} steps`}
        </button>
      )}
    </div>
  );
}
