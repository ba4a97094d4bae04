import type { RoomLine } from './room-state';

type LineOf<Type extends RoomLine['type']> = Extract<RoomLine, { type: Type }>;
type Begun = LineOf<'consultation.started'>;
type Over = LineOf<'consultation.ended' | 'consultation.cancelled'>;
type Step = LineOf<
  | 'consultation.phase_changed'
  | 'consultation.extended'
  | 'consultation.paused'
  | 'consultation.resumed'
  | 'consultation.facilitator_changed'
>;

/** A consultation as far as it stands in the part of the log that was read. */
export interface LoggedConsultation {
  id: string;
  /** Undefined where it began further up than what was read. */
  started?: Begun;
  /** Undefined while it runs, also after an end that was undone. */
  ended?: Over;
  /** Who led it, one after the other. */
  facilitators: readonly string[];
  /** How many quiet rows belong to it: phases, pauses, more time, another facilitator. */
  steps: number;
}

/** The heading of a consultation. Its steps stand below it in the log while it is open, else they are no rows. */
export interface ConsultationRow {
  type: 'consultation';
  key: string;
  consultation: LoggedConsultation;
  open: boolean;
}

export interface ConsultationFolds {
  /** Consultations that ended up to here are folded. It stays while a reader looks, so that nothing folds away. */
  endedTo: number;
  /** What the reader opened (true) or folded (false), by consultation. */
  folds: Pick<ReadonlyMap<string, boolean>, 'get'>;
}

interface Found extends LoggedConsultation {
  facilitators: string[];
  /** Its heading stands where this seq is. */
  at: number;
  /** Seqs of its steps. */
  stepSeqs: number[];
}

/** Consultations by their id, in one pass. What happened to one that was only planned is no step. */
function foundIn(lines: readonly RoomLine[]): Map<string, Found> {
  const found = new Map<string, Found>();
  const planned = new Set<string>();
  const begin = (id: string, at: number): Found => {
    const begun: Found = { id, at, facilitators: [], steps: 0, stepSeqs: [] };
    found.set(id, begun);
    planned.delete(id);
    return begun;
  };
  const addStep = (step: Step): void => {
    const id = step.data.consultationId;
    if (planned.has(id)) return;
    const of = found.get(id) ?? begin(id, step.seq);
    of.steps = of.stepSeqs.push(step.seq);
    if (step.type === 'consultation.facilitator_changed') of.facilitators.push(step.data.facilitatorId);
  };
  for (const line of lines) {
    switch (line.type) {
      case 'consultation.scheduled':
        planned.add(line.data.consultationId);
        break;
      case 'consultation.started':
        Object.assign(begin(line.data.consultationId, line.seq), {
          started: line,
          facilitators: [line.data.facilitatorId],
        });
        break;
      case 'consultation.phase_changed':
      case 'consultation.extended':
      case 'consultation.paused':
      case 'consultation.resumed':
      case 'consultation.facilitator_changed':
        addStep(line);
        break;
      case 'consultation.ended':
      case 'consultation.cancelled': {
        const of = found.get(line.data.consultationId);
        if (of) of.ended = line;
        break;
      }
      case 'consultation.reopened':
        delete found.get(line.data.consultationId)?.ended;
        break;
      default:
    }
  }
  return found;
}

/** Headings by the seq that they stand at, and the seqs of lines that are no rows of their own. */
export function headingsOf(
  lines: readonly RoomLine[],
  { endedTo, folds }: ConsultationFolds,
): { headings: Map<number, ConsultationRow>; folded: Set<number> } {
  const headings = new Map<number, ConsultationRow>();
  const folded = new Set<number>();
  for (const { at, stepSeqs, ...consultation } of foundIn(lines).values()) {
    const { id, started, ended } = consultation;
    const open = folds.get(id) ?? (ended === undefined || ended.seq > endedTo);
    headings.set(at, { type: 'consultation', key: `consultation-${id}`, consultation, open });
    if (started) folded.add(started.seq);
    if (!open) for (const seq of stepSeqs) folded.add(seq);
  }
  return { headings, folded };
}
