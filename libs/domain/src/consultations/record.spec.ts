import type { ConsultationSummary, SummaryMessage } from '@consilium/contracts';
import { recordOf, type RecordSection } from '.';

const petra = {
  memberId: '01a20000-0000-7000-8000-0000000000a1',
  displayName: 'Petra Sundergale',
  discipline: 'anesthesiologist',
} as const;
const wren = {
  memberId: '01a20000-0000-7000-8000-0000000000a2',
  displayName: 'Wren Alderquist',
  discipline: 'therapist',
} as const;
const said = (
  seq: number,
  text: string,
  by: { memberId: string; displayName: string; discipline: SummaryMessage['discipline'] } = petra,
): SummaryMessage => ({ seq, ...by, at: '2030-05-06T15:00:00.000Z', text });

const summary = (more: Partial<ConsultationSummary> = {}): ConsultationSummary => ({
  consultationId: 'c',
  roomId: 'r',
  caseCode: 'KAP-7Q4M',
  title: 'Title',
  question: 'Question?',
  scheduledFor: null,
  startedAt: '2030-05-06T15:00:00.000Z',
  endedAt: '2030-05-06T15:30:00.000Z',
  facilitator: petra,
  presenter: wren,
  attendance: [],
  absent: [],
  meeting: null,
  phases: [],
  summaryBack: null,
  summaryBackPassedOver: null,
  questions: [],
  recommendations: [],
  concerns: [],
  observations: [],
  holds: [],
  openPoints: { questions: [], holds: [] },
  takeaway: null,
  partial: false,
  ...more,
});
const sectionOf = (of: ConsultationSummary, id: RecordSection['id']): RecordSection['blocks'] =>
  recordOf(of).find((section) => section.id === id)!.blocks;
const labels = (blocks: RecordSection['blocks']): string[] =>
  blocks.flatMap((block) => ('label' in block && block.label ? block.label : []));

it('reads in the order in which a clinician files it, attendance and times small at the end', () => {
  expect(recordOf(summary({ observations: [said(4, 'Seen.')] })).map(({ id, small }) => [id, small ?? false])).toEqual([
    ['holds', false],
    ['recommendations', false],
    ['concerns', false],
    ['open', false],
    ['understood', false],
    ['questions', false],
    ['observations', false],
    ['attendance', true],
  ]);
});

it('says in every section what is not there, in one wording', () => {
  const absent = recordOf(summary()).flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'absent' ? [[id, block.text]] : [])),
  );
  expect(absent).toEqual([
    ['holds', 'No safety hold was asked for.'],
    ['recommendations', 'No recommendation was written.'],
    ['concerns', 'No concern was written.'],
    ['open', 'Nothing is open.'],
    ['understood', 'Not recorded'],
    ['questions', 'No question was asked.'],
  ]);
});

it('keeps a hold with its answer and its end, and lists what still stands as open, with who has it next', () => {
  const asked = said(5, 'The airway was not looked at.');
  const answer = { ...said(6, 'No dose today.', wren), outcome: 'hold' as const };
  const standing = summary({ holds: [{ state: 'on_hold', asked, answer, lifted: null, withdrawn: null }] });
  expect(labels(sectionOf(standing, 'holds'))).toEqual(['Safety hold: on hold', 'Answered: on hold']);
  expect(labels(sectionOf(standing, 'open'))).toEqual(['On hold until Therapist lifts it']);
  const lifted = summary({
    holds: [{ state: 'lifted', asked, answer, lifted: said(7, 'Looked at.'), withdrawn: null }],
  });
  expect(labels(sectionOf(lifted, 'holds'))).toEqual(['Safety hold: lifted', 'Answered: on hold', 'Lifted']);
  expect(sectionOf(lifted, 'open')).toEqual([{ kind: 'absent', text: 'Nothing is open.' }]);
  const open = summary({
    holds: [{ state: 'open', asked, answer: null, lifted: null, withdrawn: null }],
    openPoints: { questions: [said(8, 'When?')], holds: [asked] },
  });
  expect(labels(sectionOf(open, 'open'))).toEqual([
    'Safety hold, not answered. A treating prescriber or anesthesiologist answers it.',
    'Question, not answered. Wren Alderquist brings it back.',
  ]);
});

it('names disciplines that were asked and absent, phases that were not held, and times of those that were', () => {
  const blocks = sectionOf(
    summary({
      absent: ['nurse', 'pharmacist'],
      meeting: { id: 'm', title: 'Weekly conference' },
      phases: [
        { phase: 'present', plannedMinutes: 4, actualSeconds: 245 },
        { phase: 'decide', plannedMinutes: 6, actualSeconds: 0 },
      ],
      attendance: [
        {
          discipline: 'anesthesiologist',
          seconds: 59,
          members: [{ memberId: petra.memberId, displayName: petra.displayName, seconds: 59 }],
        },
      ],
    }),
    'attendance',
  );
  expect(blocks.map((block) => (block.kind === 'row' ? `${block.label}: ${block.text}` : block.kind))).toEqual([
    'Facilitated by: Anesthesiologist, Petra Sundergale',
    'Presented by: Therapist, Wren Alderquist',
    'Meeting: Weekly conference',
    'Anesthesiologist: Petra Sundergale (under 1 min)',
    'Asked and absent: Nurse, Pharmacist',
    'Present: 4:05 of 4 min',
    'Decide: not held, 6 min planned',
    'All phases: 4:05 of 10 min',
  ]);
});

it('gives what the presenter takes from it a day', () => {
  const taken = (within: { days: number; business: boolean } | null) =>
    labels(sectionOf(summary({ takeaway: { ...said(9, 'A second visit.', wren), within } }), 'open'));
  expect([taken(null), taken({ days: 5, business: true })]).toEqual([
    ['The presenter takes from it'],
    ['The presenter takes from it, to be done within 5 business days'],
  ]);
});
