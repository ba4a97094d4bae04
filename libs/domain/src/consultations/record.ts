import {
  DISCIPLINE_LABEL,
  type AttendanceOfDiscipline,
  type ConsultationPhase,
  type ConsultationSummary,
  type Discipline,
  type HoldState,
  type SummaryHold,
  type SummaryMessage,
} from '@consilium/contracts';
import { sayWithin } from './within';

/** The word of each phase. */
export const PHASE_WORDS: Record<ConsultationPhase, string> = {
  present: 'Present',
  clarify: 'Clarify',
  discuss: 'Discuss',
  recommend: 'Recommend',
  decide: 'Decide',
  wrap_up: 'Wrap up',
};

export type RecordBlock =
  /** Somebody's words. `serif`: what was asked or recommended; `under`: an answer to the block before it; `headed`: its discipline stands above. */
  | { kind: 'message'; message: SummaryMessage; label?: string; serif?: true; under?: true; headed?: true }
  | { kind: 'discipline'; discipline: Discipline | null }
  | { kind: 'row'; label: string; text: string }
  /** Said in the place of what is not there. */
  | { kind: 'absent'; text: string };

export interface RecordSection {
  id: 'holds' | 'recommendations' | 'concerns' | 'open' | 'understood' | 'questions' | 'observations' | 'attendance';
  heading: string;
  blocks: RecordBlock[];
  /** Kept for the file, not read first. */
  small?: true;
}

/** What stands where a text was retracted, reported or purged. */
export const TAKEN_OUT = 'This text was removed.';

const HOLD_WORDS: Record<HoldState, string> = {
  open: 'Safety hold, not answered',
  on_hold: 'Safety hold: on hold',
  gone_on: 'Safety hold: go on',
  lifted: 'Safety hold: lifted',
  withdrawn: 'Safety hold: withdrawn',
};
const HOLD_OWNER = 'A treating prescriber or anesthesiologist answers it.';

/**
 * What leaves a consultation for the file, in the order in which it is read: what stops the treatment, what was recommended and by whom,
 * what worries, what is open and whose it is; attendance and times at the end. Page, print and PDF draw these same words.
 */
export function recordOf(summary: ConsultationSummary): RecordSection[] {
  return [
    section('holds', 'Safety holds', summary.holds.flatMap(holdBlocks), 'No safety hold was asked for.'),
    section(
      'recommendations',
      'Recommendations by discipline',
      summary.recommendations.flatMap(({ discipline, items }) => [
        { kind: 'discipline' as const, discipline },
        ...items.map((message) => ({ kind: 'message' as const, message, serif: true as const, headed: true as const })),
      ]),
      'No recommendation was written.',
    ),
    section('concerns', 'Concerns', summary.concerns.map(said('serif')), 'No concern was written.'),
    section('open', 'Open points', openBlocks(summary), 'Nothing is open.'),
    section('understood', 'What was understood', understoodBlocks(summary), 'Not recorded'),
    section('questions', 'Questions and answers', questionBlocks(summary), 'No question was asked.'),
    ...(summary.observations.length > 0
      ? [section('observations', 'Observations and evidence', summary.observations.map(said()), '')]
      : []),
    { ...section('attendance', 'Attendance and times', attendanceBlocks(summary), 'Not recorded'), small: true },
  ];
}

const said =
  (how?: 'serif') =>
  (message: SummaryMessage): RecordBlock => ({ kind: 'message', message, ...(how && { serif: true }) });

function section(id: RecordSection['id'], heading: string, blocks: RecordBlock[], none: string): RecordSection {
  return { id, heading, blocks: blocks.length > 0 ? blocks : [{ kind: 'absent', text: none }] };
}

function holdBlocks({ state, asked, answer, lifted, withdrawn }: SummaryHold): RecordBlock[] {
  return [
    { kind: 'message', message: asked, label: HOLD_WORDS[state] },
    ...(answer
      ? [
          {
            kind: 'message' as const,
            message: answer,
            label: answer.outcome === 'hold' ? 'Answered: on hold' : 'Answered: go on',
            under: true as const,
          },
        ]
      : []),
    ...(lifted ? [{ kind: 'message' as const, message: lifted, label: 'Lifted', under: true as const }] : []),
    ...(withdrawn ? [{ kind: 'row' as const, label: 'Withdrawn', text: nameAndDiscipline(withdrawn) }] : []),
  ];
}

/** Each open point with who has it next. */
function openBlocks({ holds, openPoints, presenter, takeaway }: ConsultationSummary): RecordBlock[] {
  const standing = holds.filter(({ state }) => state === 'on_hold');
  return [
    ...openPoints.holds.map((message): RecordBlock => ({
      kind: 'message',
      message,
      label: `Safety hold, not answered. ${HOLD_OWNER}`,
    })),
    ...standing.map(({ asked, answer }): RecordBlock => ({
      kind: 'message',
      message: answer ?? asked,
      label: `On hold until ${disciplineWords(answer?.discipline ?? null, 'an approving discipline')} lifts it`,
    })),
    ...(takeaway
      ? [
          {
            kind: 'message' as const,
            message: takeaway,
            label: `The presenter takes from it${takeaway.within ? `, to be done ${sayWithin(takeaway.within)}` : ''}`,
            serif: true as const,
          },
        ]
      : []),
    ...openPoints.questions.map((message): RecordBlock => ({
      kind: 'message',
      message,
      label: `Question, not answered. ${presenter.displayName} brings it back.`,
      serif: true,
    })),
  ];
}

function understoodBlocks({ summaryBack, summaryBackPassedOver }: ConsultationSummary): RecordBlock[] {
  if (summaryBack) return [{ kind: 'message', message: summaryBack, serif: true }];
  return summaryBackPassedOver
    ? [{ kind: 'message', message: summaryBackPassedOver, label: 'Nobody said it back. The reason:' }]
    : [];
}

function questionBlocks({ questions }: ConsultationSummary): RecordBlock[] {
  return questions.flatMap(({ question, answers }): RecordBlock[] => [
    { kind: 'message', message: question, serif: true },
    ...(answers.length > 0
      ? answers.map((message): RecordBlock => ({ kind: 'message', message, under: true }))
      : [{ kind: 'absent' as const, text: 'No answer yet' }]),
  ]);
}

function attendanceBlocks({
  attendance,
  absent,
  facilitator,
  presenter,
  meeting,
  phases,
}: ConsultationSummary): RecordBlock[] {
  const row = (label: string, text: string): RecordBlock => ({ kind: 'row', label, text });
  const planned = phases.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  const actual = phases.reduce((sum, { actualSeconds }) => sum + actualSeconds, 0);
  return [
    row('Facilitated by', nameAndDiscipline(facilitator)),
    row('Presented by', nameAndDiscipline(presenter)),
    ...(meeting ? [row('Meeting', meeting.title)] : []),
    ...attendance.map((one) => row(disciplineWords(one.discipline, 'No discipline'), attendeesOf(one))),
    ...(absent.length > 0
      ? [row('Asked and absent', absent.map((discipline) => DISCIPLINE_LABEL[discipline]).join(', '))]
      : []),
    ...phases.map(({ phase, actualSeconds, plannedMinutes }) =>
      row(
        PHASE_WORDS[phase],
        actualSeconds === 0
          ? `not held, ${plannedMinutes} min planned`
          : `${clock(actualSeconds)} of ${plannedMinutes} min`,
      ),
    ),
    row('All phases', `${clock(actual)} of ${planned} min`),
  ];
}

const attendeesOf = ({ members }: AttendanceOfDiscipline): string =>
  members
    .map(
      ({ displayName, seconds }) =>
        `${displayName} (${seconds < 60 ? 'under 1 min' : `${Math.floor(seconds / 60)} min`})`,
    )
    .join(', ');
const disciplineWords = (discipline: Discipline | null, none: string): string =>
  discipline ? DISCIPLINE_LABEL[discipline] : none;
/** The discipline stands before the person, as scope matters here. */
export const nameAndDiscipline = ({
  displayName,
  discipline,
}: {
  displayName: string;
  discipline: Discipline | null;
}): string => [disciplineWords(discipline, ''), displayName || 'A former member'].filter(Boolean).join(', ');
/** Minutes and seconds, "4:05". */
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
