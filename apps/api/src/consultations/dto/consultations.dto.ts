import {
  CONSULTATION_ACTIONS,
  CONSULTATION_PHASES,
  MESSAGE_TEXT_MAX,
  PAPER_SIZES,
  PHASE_MINUTES_MAX,
  REASON_MAX,
  WITHIN_DAYS_MAX,
  type ConsultationCommand,
  type ConsultationPhase,
  type OpenConsultation,
  type PaperSize,
  type WithinDays,
} from '@consilium/contracts';
import { Choice, Flag, Id, Moment, Nested, Text, Version, Whole } from '../../platform/http/fields';
import { WithOverrides } from '../../platform/http/overrides';

const needs =
  (...actions: ConsultationCommand['action'][]) =>
  ({ action }: PatchConsultationDto): boolean =>
    actions.includes(action);
const Minutes = (): PropertyDecorator => Whole(0, PHASE_MINUTES_MAX, { optional: true });

class MinutesDto {
  @Minutes() present?: number;
  @Minutes() clarify?: number;
  @Minutes() discuss?: number;
  @Minutes() recommend?: number;
  @Minutes() decide?: number;
  @Minutes() wrap_up?: number;
}

export class OpenConsultationDto implements OpenConsultation {
  @Moment({ optional: true, description: 'Plans it for then; without a time it starts at once.' })
  scheduledFor?: string;

  @Id({ optional: true, description: 'The caller, unless said.' })
  facilitatorId?: string;

  @Id({ optional: true, description: 'The owner of the case, unless said.' })
  presenterId?: string;

  @Nested(() => MinutesDto, {
    optional: true,
    description: 'Planned minutes of phases; the others take the usual ones.',
  })
  minutes?: MinutesDto;
}

class WithinDaysDto implements WithinDays {
  @Whole(0, WITHIN_DAYS_MAX)
  days: number;

  @Flag({ description: 'Days on which a practice works, not of the calendar.' })
  business: boolean;
}

export class PatchConsultationDto extends WithOverrides {
  @Choice(CONSULTATION_ACTIONS)
  action: ConsultationCommand['action'];

  @Version()
  version?: number;

  @Choice(CONSULTATION_PHASES, { neededIf: needs('phase'), description: 'With `phase`: the phase to begin.' })
  phase?: ConsultationPhase;

  @Text(REASON_MAX, 'clinical', {
    optional: true,
    description:
      'With `phase`, before the discussion or what follows it begins: why nobody says back what was understood.',
  })
  reason?: string;

  @Id({ neededIf: needs('facilitator'), description: 'With `facilitator`: who facilitates from now on.' })
  memberId?: string;

  @Text(MESSAGE_TEXT_MAX, 'clinical', {
    neededIf: needs('summary_back', 'take_away'),
    description: 'With `summary_back`: what was understood. With `take_away`: what the presenter takes from it.',
  })
  text?: string;

  @Nested(() => WithinDaysDto, { optional: true, description: 'With `take_away`: by when.' })
  within?: WithinDaysDto;

  @Flag({
    optional: true,
    description: 'With `end`: whether its meeting’s series takes the case up again. What is open decides, unless said.',
  })
  leftOpen?: boolean;

  @Moment({ optional: true, description: 'With `schedule`: the new time.' })
  scheduledFor?: string;

  @Id({ optional: true, description: 'With `schedule`: who presents.' })
  presenterId?: string;

  @Nested(() => MinutesDto, {
    optional: true,
    description: 'With `schedule`: planned minutes of phases; the others keep theirs.',
  })
  minutes?: MinutesDto;
}

/** The command of a body whose fields were validated for its action. */
export function commandOf(body: PatchConsultationDto): ConsultationCommand {
  const { action, phase, reason, memberId, text, within, leftOpen, scheduledFor, presenterId, minutes } = body;
  switch (action) {
    case 'phase':
      return { action, phase: phase!, ...(reason !== undefined && { reason }) };
    case 'facilitator':
      return { action, memberId: memberId! };
    case 'summary_back':
      return { action, text: text! };
    case 'take_away':
      return { action, text: text!, ...(within && { within: { days: within.days, business: within.business } }) };
    case 'schedule':
      return {
        action,
        ...(scheduledFor !== undefined && { scheduledFor: new Date(scheduledFor).toISOString() }),
        ...(presenterId !== undefined && { presenterId }),
        ...(minutes && { minutes: { ...minutes } }),
      };
    case 'end':
      return { action, ...(leftOpen !== undefined && { leftOpen }) };
    case 'start':
    case 'cancel':
    case 'extend':
    case 'pause':
    case 'resume':
    case 'reopen':
      return { action };
  }
}

export class HandDto {
  @Flag()
  raised: boolean;

  @Id({ optional: true, description: 'The facilitator lowers the hand of this member.' })
  memberId?: string;
}

export class EditHeldDto extends WithOverrides {
  @Text(MESSAGE_TEXT_MAX, 'clinical', { mentions: true })
  text: string;

  @Version()
  version?: number;
}

export class SummaryQueryDto {
  @Id({ optional: true, description: 'Of this consultation; the latest, unless said.' })
  consultationId?: string;
}

export class SummaryPdfQueryDto extends SummaryQueryDto {
  @Choice(PAPER_SIZES, { optional: true, description: 'Letter, unless said.' })
  paper?: PaperSize;
}
