import * as fc from 'fast-check';
import { CONSULTATION_ABILITIES, CONSULTATION_PHASES, CONSULTATION_STATUSES, DEFAULT_MINUTES, type ConsultationCommand, type ConsultationFacts, type ConsultationPhase, type RoomEvent } from '@consilium/contracts';
import {
  PHASE_MOVES, STATUS_MOVES, attendanceOf, consultationAbilities, consultationRefusal, decideConsultation, foldConsultation, foldHolds, isHeldNow, opensHeld, outlineOf, phaseLeft, phaseTimes,
  refusalToAnswerHold, type ConsultationActor,
} from '.';

const LEADER = '01a20000-0000-7000-8000-0000000000a1';
const PRESENTER = '01a20000-0000-7000-8000-0000000000a2';
const ID = '01a20000-0000-7000-8000-0000000000d1';
const START = Date.parse('2030-01-01T10:00:00Z');
const now = new Date(START);

const facts = (more: Partial<ConsultationFacts> = {}): ConsultationFacts => ({
  id: ID, status: 'running', scheduledFor: null, startedAt: now.toISOString(), endedAt: null, phase: 'present', minutes: DEFAULT_MINUTES,
  runs: [{ phase: 'present', beganAt: now.toISOString() }], facilitatorId: LEADER, presenterId: PRESENTER, summaryBack: null, hands: [], version: 3, seq: 10, ...more,
});
const actor = (more: Partial<ConsultationActor> = {}): ConsultationActor => ({ memberId: LEADER, role: 'treating', standing: 'full', discipline: 'psychiatrist', prescriber: true, ...more });
const decide = (command: ConsultationCommand, of = facts(), who = actor()) => decideConsultation(of, command, who, { writable: true, now });
const eventAt = (seq: number, type: string, data: object, by = LEADER): RoomEvent =>
  ({ roomId: ID, seq, id: ID, type, at: new Date(START + seq * 1000).toISOString(), actor: { memberId: by, discipline: null }, data: { consultationId: ID, version: seq, ...data } }) as RoomEvent;

describe('phases', () => {
  const pairs = CONSULTATION_PHASES.flatMap((from) => CONSULTATION_PHASES.map((to): [ConsultationPhase, ConsultationPhase] => [from, to]));
  it.each(pairs)('%s → %s is open exactly where the table says', (from, to) => {
    const decided = decide({ action: 'phase', phase: to, reason: 'Known.' }, facts({ phase: from }));
    expect(decided.refusal).toBe(PHASE_MOVES[from].includes(to) ? null : 'consultation.illegal_transition');
  });

  it('begin the discussion once somebody else than the presenter said back what was understood, or with a reason why not', () => {
    const clarifying = facts({ phase: 'clarify' });
    expect(decide({ action: 'phase', phase: 'discuss' }, clarifying).refusal).toBe('consultation.summary_back_required');
    expect(decide({ action: 'phase', phase: 'discuss', reason: 'Known.' }, clarifying)).toMatchObject({ event: { data: { text: 'Known.' } } });
    const said = facts({ phase: 'clarify', summaryBack: { seq: 9, by: LEADER } });
    expect(decide({ action: 'phase', phase: 'discuss', reason: 'Known.' }, said)).toMatchObject({ refusal: null, event: { data: expect.not.objectContaining({ text: 'Known.' }) } });
    expect(decide({ action: 'summary_back', text: 'x' }, clarifying, actor({ memberId: PRESENTER })).refusal).toBe('consultation.presenter_speaks');
    expect(decide({ action: 'summary_back', text: 'x' }, facts({ phase: 'discuss' })).refusal).toBe('consultation.illegal_transition');
  });

  it('open what was held exactly once: when recommend begins, or at an end before it', () => {
    const ended = { type: 'consultation.ended', data: {} };
    const recommend = { type: 'consultation.phase_changed', data: { phase: 'recommend' } };
    for (const phase of CONSULTATION_PHASES) {
      const early = ['present', 'clarify', 'discuss'].includes(phase);
      expect([phase, opensHeld(ended, facts({ phase })), isHeldNow(facts({ phase }))]).toEqual([phase, early, early]);
      expect([phase, opensHeld(recommend, facts({ phase }))]).toEqual([phase, early]);
    }
    expect(isHeldNow(facts({ status: 'scheduled', phase: null }))).toBe(false);
    expect(isHeldNow(null)).toBe(false);
  });
});

describe('who may', () => {
  const statuses = CONSULTATION_STATUSES.flatMap((status) => (['schedule', 'start', 'cancel', 'end'] as const).map((action): [typeof status, typeof action] => [status, action]));
  it.each(statuses)('a %s consultation takes %s exactly where the table says', (status, action) => {
    const command = action === 'schedule' ? { action, scheduledFor: '2031-01-01T00:00:00Z' } : { action };
    const decided = decide(command, facts({ status, phase: status === 'running' ? 'present' : null }));
    expect(decided.refusal).toBe(STATUS_MOVES[status][action] ? null : 'consultation.illegal_transition');
  });

  it('observers raise hands and ask for holds, and nothing else', () => {
    for (const known of [null, facts(), facts({ status: 'scheduled', phase: null })]) {
      const abilities = consultationAbilities(actor({ role: 'observer' }), { writable: true, facts: known });
      expect(abilities).toEqual(known?.status === 'running' ? ['consultation.hand', 'hold.ask'] : ['hold.ask']);
    }
  });

  it('a lapsed licence says back and asks for a hold, but does not lead', () => {
    const lapsed = actor({ standing: 'comment_only' });
    for (const ability of CONSULTATION_ABILITIES.filter((one) => !['consultation.summary_back', 'consultation.hand', 'hold.ask'].includes(one))) {
      expect([ability, consultationRefusal(ability, lapsed, { writable: true, facts: facts() })]).toEqual([ability, 'member.licence_not_current']);
    }
    expect(consultationAbilities(lapsed, { writable: true, facts: facts() })).toEqual(['consultation.summary_back', 'consultation.hand', 'hold.ask']);
  });

  it('the owner ends and hands over, but only the facilitator moves the phases', () => {
    const owner = actor({ memberId: PRESENTER, role: 'owner' });
    expect(decide({ action: 'end' }, facts(), owner).refusal).toBeNull();
    expect(decide({ action: 'facilitator', memberId: PRESENTER }, facts(), owner).refusal).toBeNull();
    expect(decide({ action: 'phase', phase: 'clarify' }, facts(), owner).refusal).toBe('consultation.not_facilitator');
    expect(decide({ action: 'end' }, facts(), actor({ memberId: ID, role: 'consultant' })).refusal).toBe('consultation.not_facilitator');
  });

  it('a closed room takes an end and nothing that goes on', () => {
    const closed = { writable: false, facts: facts() };
    expect(consultationRefusal('consultation.end', actor(), closed)).toBeNull();
    for (const ability of ['consultation.phase', 'consultation.summary_back', 'hold.ask'] as const) expect(consultationRefusal(ability, actor({ memberId: LEADER }), closed)).toBe('room.closed');
  });

  it('a hold is answered by a treating discipline that approves one', () => {
    expect(refusalToAnswerHold(actor())).toBeNull();
    expect(refusalToAnswerHold(actor({ discipline: 'anesthesiologist', role: 'owner' }))).toBeNull();
    expect(refusalToAnswerHold(actor({ discipline: 'primary_care' }))).toBeNull();
    expect(refusalToAnswerHold(actor({ discipline: 'primary_care', prescriber: false }))).toBe('hold.not_approver');
    expect(refusalToAnswerHold(actor({ role: 'consultant' }))).toBe('hold.not_approver');
    expect(refusalToAnswerHold(actor({ discipline: 'nurse' }))).toBe('hold.not_approver');
    expect(refusalToAnswerHold(actor({ standing: 'comment_only' }))).toBe('member.licence_not_current');
  });
});

describe('the fold', () => {
  const story: RoomEvent[] = [
    eventAt(1, 'consultation.scheduled', { scheduledFor: '2030-01-02T00:00:00.000Z', facilitatorId: LEADER, presenterId: PRESENTER, minutes: DEFAULT_MINUTES }),
    eventAt(2, 'consultation.started', { facilitatorId: LEADER, presenterId: PRESENTER, minutes: DEFAULT_MINUTES }),
    eventAt(3, 'consultation.hand_raised', { memberId: PRESENTER }), eventAt(4, 'consultation.hand_raised', { memberId: LEADER }),
    eventAt(5, 'consultation.hand_lowered', { memberId: PRESENTER }), eventAt(6, 'consultation.phase_changed', { phase: 'clarify' }),
    eventAt(7, 'consultation.summary_back', { text: 'x' }, LEADER), eventAt(8, 'consultation.facilitator_changed', { facilitatorId: PRESENTER }), eventAt(9, 'consultation.ended', {}),
  ];

  it('tells the story, and an event that it has changes nothing, wherever the replay begins', () => {
    const end = story.reduce<ConsultationFacts | null>(foldConsultation, null);
    expect(end).toMatchObject({
      status: 'ended', phase: null, facilitatorId: PRESENTER, scheduledFor: '2030-01-02T00:00:00.000Z', summaryBack: { seq: 7, by: LEADER }, hands: [], seq: 9,
      runs: [{ phase: 'present' }, { phase: 'clarify' }],
    });
    fc.assert(fc.property(fc.nat(story.length), fc.nat(story.length), (upTo, from) => {
      const known = story.slice(0, upTo).reduce<ConsultationFacts | null>(foldConsultation, null);
      expect(story.slice(Math.min(from, upTo)).reduce(foldConsultation, known)).toEqual(end);
    }));
  });

  it('keeps open holds until they are answered', () => {
    const asked = eventAt(1, 'hold.asked', { holdId: ID, text: 'x' });
    const open = foldHolds([], asked);
    expect(open).toEqual([{ id: ID, by: LEADER, discipline: null, at: asked.at, seq: 1 }]);
    expect(foldHolds(open, asked)).toBe(open);
    expect(foldHolds(open, eventAt(2, 'hold.answered', { holdId: ID, outcome: 'hold', text: 'x' }))).toEqual([]);
  });
});

it('times add up over several runs of a phase, and go below zero when it is over time', () => {
  const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
  const runs = [{ phase: 'present' as const, beganAt: at(0) }, { phase: 'clarify' as const, beganAt: at(2) }, { phase: 'present' as const, beganAt: at(3) }];
  const running = facts({ runs });
  expect(phaseTimes(running, START + 8 * 60_000).filter(({ actualSeconds }) => actualSeconds > 0)).toMatchObject([{ phase: 'present', actualSeconds: 420 }, { phase: 'clarify', actualSeconds: 60 }]);
  expect(phaseLeft(running, START + 8 * 60_000)).toBe(-3 * 60_000);
  expect(phaseLeft(running, START - 60_000)).toBeGreaterThan(0);
  expect(phaseTimes(facts({ runs, endedAt: at(4) }), START + 1e9)[0]!.actualSeconds).toBe(180);
});

it('attendance counts overlapping stretches once and only while it ran', () => {
  const seen = (memberId: string, discipline: 'nurse' | 'therapist', from: number, to: number) => ({ memberId, displayName: memberId, discipline, from: from * 1000, to: to * 1000 });
  expect(attendanceOf([seen('a', 'nurse', -50, 10), seen('a', 'nurse', 5, 20), seen('a', 'nurse', 30, 40), seen('b', 'nurse', 0, 5), seen('c', 'therapist', 90, 200)], 0, 100_000)).toEqual([
    { discipline: 'nurse', seconds: 30, members: [{ memberId: 'a', displayName: 'a', seconds: 30 }, { memberId: 'b', displayName: 'b', seconds: 5 }] },
    { discipline: 'therapist', seconds: 10, members: [{ memberId: 'c', displayName: 'c', seconds: 10 }] },
  ]);
});

it('the outline finds answers under a question, whoever writes between, and what is still open from before', () => {
  const message = (seq: number, authorId: string, kind: 'question' | 'message' | 'recommendation', replyTo?: number) => ({ seq, authorId, discipline: 'nurse' as const, kind, ...(replyTo && { replyTo }) });
  const outline = outlineOf([
    message(1, 'a', 'question'), message(2, 'a', 'recommendation'), message(10, 'a', 'question'), message(11, 'a', 'message', 10), message(12, 'b', 'message', 11),
    message(13, 'b', 'question'), message(14, 'b', 'message', 13), message(15, 'c', 'recommendation'),
  ], 10);
  expect(outline).toEqual({
    questions: [{ seq: 10, answers: [12] }, { seq: 13, answers: [] }], recommendations: [{ discipline: 'nurse', seqs: [15] }], openQuestions: [1, 13],
  });
});
