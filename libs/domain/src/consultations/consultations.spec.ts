import * as fc from 'fast-check';
import {
  CONSULTATION_ABILITIES,
  CONSULTATION_PHASES,
  CONSULTATION_STATUSES,
  DEFAULT_MINUTES,
  type ConsultationCommand,
  type ConsultationState,
  type ConsultationPhase,
  type RoomEvent,
} from '@consilium/contracts';
import {
  PHASE_MOVES,
  STATUS_MOVES,
  consultationAbilities,
  consultationRefusal,
  decideConsultation,
  foldConsultation,
  isHeldNow,
  isPaused,
  opensHeld,
  phaseLeft,
  phaseTimes,
  type ConsultationActor,
} from '.';

const LEADER = '01a20000-0000-7000-8000-0000000000a1';
const PRESENTER = '01a20000-0000-7000-8000-0000000000a2';
const ID = '01a20000-0000-7000-8000-0000000000d1';
const START = Date.parse('2030-01-01T10:00:00Z');
const now = new Date(START);

const facts = (more: Partial<ConsultationState> = {}): ConsultationState => ({
  id: ID,
  status: 'running',
  scheduledFor: null,
  startedAt: now.toISOString(),
  endedAt: null,
  phase: 'present',
  minutes: DEFAULT_MINUTES,
  runs: [{ phase: 'present', beganAt: now.toISOString() }],
  facilitatorId: LEADER,
  presenterId: PRESENTER,
  summaryBack: null,
  takeaway: null,
  hands: [],
  version: 3,
  seq: 10,
  ...more,
});
const actor = (more: Partial<ConsultationActor> = {}): ConsultationActor => ({
  memberId: LEADER,
  role: 'treating',
  standing: 'full',
  discipline: 'psychiatrist',
  prescriber: true,
  ...more,
});
const decide = (command: ConsultationCommand, of = facts(), who = actor()) =>
  decideConsultation(of, command, who, { writable: true, now });
const eventAt = (seq: number, type: string, data: object, by = LEADER): RoomEvent =>
  ({
    roomId: ID,
    seq,
    id: ID,
    type,
    at: new Date(START + seq * 1000).toISOString(),
    actor: { memberId: by, discipline: null },
    data: { consultationId: ID, version: seq, ...data },
  }) as RoomEvent;

describe('phases', () => {
  const pairs = CONSULTATION_PHASES.flatMap((from) =>
    CONSULTATION_PHASES.map((to): [ConsultationPhase, ConsultationPhase] => [from, to]),
  );
  it.each(pairs)('%s → %s is open exactly where the table says', (from, to) => {
    const decided = decide({ action: 'phase', phase: to, reason: 'Known.' }, facts({ phase: from }));
    expect(decided.refusal).toBe(PHASE_MOVES[from].includes(to) ? null : 'consultation.illegal_transition');
  });

  it('begin the discussion once somebody else than the presenter said back what was understood, or with a reason why not', () => {
    const clarifying = facts({ phase: 'clarify' });
    expect(decide({ action: 'phase', phase: 'discuss' }, clarifying).refusal).toBe(
      'consultation.summary_back_required',
    );
    expect(decide({ action: 'phase', phase: 'discuss', reason: 'Known.' }, clarifying)).toMatchObject({
      event: { data: { text: 'Known.' } },
    });
    const said = facts({ phase: 'clarify', summaryBack: { seq: 9, by: LEADER } });
    expect(decide({ action: 'phase', phase: 'discuss', reason: 'Known.' }, said)).toMatchObject({
      refusal: null,
      event: { data: expect.not.objectContaining({ text: 'Known.' }) },
    });
    expect(decide({ action: 'summary_back', text: 'x' }, clarifying, actor({ memberId: PRESENTER })).refusal).toBe(
      'consultation.presenter_speaks',
    );
    expect(decide({ action: 'summary_back', text: 'x' }, facts({ phase: 'discuss' })).refusal).toBe(
      'consultation.illegal_transition',
    );
  });

  it('pass over the discussion only with what was understood, or a reason, and never go back behind what was opened', () => {
    for (const phase of ['recommend', 'decide', 'wrap_up'] as const) {
      expect(decide({ action: 'phase', phase }).refusal).toBe('consultation.summary_back_required');
      expect(decide({ action: 'phase', phase, reason: 'Known.' })).toMatchObject({
        event: { data: { text: 'Known.' } },
      });
      for (const back of ['present', 'clarify', 'discuss'] as const)
        expect(decide({ action: 'phase', phase: back }, facts({ phase })).refusal).toBe(
          'consultation.illegal_transition',
        );
    }
  });

  it('get two minutes more at a press, up to what a phase can have', () => {
    expect(decide({ action: 'extend' })).toMatchObject({
      event: { type: 'consultation.extended', data: { phase: 'present', minutes: DEFAULT_MINUTES.present + 2 } },
    });
    expect(decide({ action: 'extend' }, facts({ minutes: { ...DEFAULT_MINUTES, present: 119 } }))).toMatchObject({
      event: { data: { minutes: 120 } },
    });
    expect(decide({ action: 'extend' }, facts({ minutes: { ...DEFAULT_MINUTES, present: 120 } })).refusal).toBe(
      'consultation.illegal_transition',
    );
  });

  it('open what was held exactly once: when recommend begins, or at an end before it', () => {
    const ended = { type: 'consultation.ended', data: {} };
    const recommend = { type: 'consultation.phase_changed', data: { phase: 'recommend' as string } };
    for (const phase of CONSULTATION_PHASES) {
      const early = ['present', 'clarify', 'discuss'].includes(phase);
      expect([phase, opensHeld(ended, facts({ phase })), isHeldNow(facts({ phase }))]).toEqual([phase, early, early]);
      for (const next of ['recommend', 'decide', 'wrap_up'])
        expect([phase, opensHeld({ ...recommend, data: { phase: next } }, facts({ phase }))]).toEqual([phase, early]);
      for (const next of ['present', 'clarify', 'discuss'])
        expect(opensHeld({ ...recommend, data: { phase: next } }, facts({ phase }))).toBe(false);
    }
    expect(isHeldNow(facts({ status: 'scheduled', phase: null }))).toBe(false);
    expect(isHeldNow(null)).toBe(false);
  });
});

describe('who may', () => {
  const statuses = CONSULTATION_STATUSES.flatMap((status) =>
    (['schedule', 'start', 'cancel', 'end', 'reopen'] as const).map((action): [typeof status, typeof action] => [
      status,
      action,
    ]),
  );
  it.each(statuses)('a %s consultation takes %s exactly where the table says', (status, action) => {
    const command = action === 'schedule' ? { action, scheduledFor: '2031-01-01T00:00:00Z' } : { action };
    const decided = decide(
      command,
      facts({
        status,
        phase: status === 'running' ? 'present' : null,
        endedAt: status === 'ended' ? now.toISOString() : null,
      }),
    );
    expect(decided.refusal).toBe(STATUS_MOVES[status][action] ? null : 'consultation.illegal_transition');
  });

  it('observers raise hands and ask for holds, and nothing else', () => {
    for (const known of [null, facts(), facts({ status: 'scheduled', phase: null })]) {
      const abilities = consultationAbilities(actor({ role: 'observer' }), { writable: true, facts: known });
      expect(abilities).toEqual(known?.status === 'running' ? ['consultation.hand', 'hold.ask'] : ['hold.ask']);
    }
  });

  it('only the facilitator pauses, and only what runs goes on pausing; only the presenter says what they take from it', () => {
    const paused = facts({ runs: [{ phase: 'present', beganAt: now.toISOString(), endedAt: now.toISOString() }] });
    expect([decide({ action: 'pause' }).refusal, decide({ action: 'resume' }).refusal]).toEqual([
      null,
      'consultation.illegal_transition',
    ]);
    expect([decide({ action: 'pause' }, paused).refusal, decide({ action: 'resume' }, paused).refusal]).toEqual([
      'consultation.illegal_transition',
      null,
    ]);
    const owner = actor({ memberId: PRESENTER, role: 'owner' });
    for (const action of ['pause', 'extend'] as const)
      expect(decide({ action }, facts(), owner).refusal).toBe('consultation.not_facilitator');
    const wrapping = facts({ phase: 'wrap_up' });
    expect(decide({ action: 'take_away', text: 'x' }, wrapping, owner)).toMatchObject({
      event: { data: { text: 'x', within: null } },
    });
    expect(decide({ action: 'take_away', text: 'x' }, wrapping).refusal).toBe('consultation.presenter_takes');
    expect(decide({ action: 'take_away', text: 'x' }, facts({ phase: 'discuss' }), owner).refusal).toBe(
      'consultation.illegal_transition',
    );
  });

  it('an end is taken back for half a minute, and never to before what it let out', () => {
    const at = (seconds: number): string => new Date(START - seconds * 1000).toISOString();
    const ended = (seconds: number) => facts({ status: 'ended', phase: null, endedAt: at(seconds) });
    expect(decide({ action: 'reopen' }, ended(30))).toMatchObject({ event: { data: { phase: 'present' } } });
    expect(decide({ action: 'reopen' }, ended(31)).refusal).toBe('consultation.end_stands');
    const reopened = decideConsultation(ended(1), { action: 'reopen' }, actor(), { writable: true, now, opened: true });
    expect(reopened).toMatchObject({ event: { data: { phase: 'recommend' } } });
  });

  it('a lapsed licence says back and asks for a hold, but does not lead', () => {
    const lapsed = actor({ standing: 'comment_only' });
    for (const ability of CONSULTATION_ABILITIES.filter(
      (one) => !['consultation.summary_back', 'consultation.take_away', 'consultation.hand', 'hold.ask'].includes(one),
    )) {
      expect([ability, consultationRefusal(ability, lapsed, { writable: true, facts: facts() })]).toEqual([
        ability,
        'member.licence_not_current',
      ]);
    }
    expect(consultationAbilities(lapsed, { writable: true, facts: facts() })).toEqual([
      'consultation.summary_back',
      'consultation.hand',
      'hold.ask',
    ]);
  });

  it('the owner ends and hands over, but only the facilitator moves the phases', () => {
    const owner = actor({ memberId: PRESENTER, role: 'owner' });
    expect(decide({ action: 'end' }, facts(), owner).refusal).toBeNull();
    expect(decide({ action: 'facilitator', memberId: PRESENTER }, facts(), owner).refusal).toBeNull();
    expect(decide({ action: 'phase', phase: 'clarify' }, facts(), owner).refusal).toBe('consultation.not_facilitator');
    expect(decide({ action: 'end' }, facts(), actor({ memberId: ID, role: 'consultant' })).refusal).toBe(
      'consultation.not_facilitator',
    );
  });

  it('a closed room takes an end and nothing that goes on', () => {
    const closed = { writable: false, facts: facts() };
    expect(consultationRefusal('consultation.end', actor(), closed)).toBeNull();
    for (const ability of ['consultation.phase', 'consultation.summary_back', 'hold.ask'] as const)
      expect(consultationRefusal(ability, actor({ memberId: LEADER }), closed)).toBe('room.closed');
  });
});

describe('the fold', () => {
  const story: RoomEvent[] = [
    eventAt(1, 'consultation.scheduled', {
      scheduledFor: '2030-01-02T00:00:00.000Z',
      facilitatorId: LEADER,
      presenterId: PRESENTER,
      minutes: DEFAULT_MINUTES,
    }),
    eventAt(2, 'consultation.started', { facilitatorId: LEADER, presenterId: PRESENTER, minutes: DEFAULT_MINUTES }),
    eventAt(3, 'consultation.hand_raised', { memberId: PRESENTER }),
    eventAt(4, 'consultation.hand_raised', { memberId: LEADER }),
    eventAt(5, 'consultation.hand_lowered', { memberId: PRESENTER }),
    eventAt(6, 'consultation.phase_changed', { phase: 'clarify' }),
    eventAt(7, 'consultation.summary_back', { text: 'x' }, LEADER),
    eventAt(8, 'consultation.facilitator_changed', { facilitatorId: PRESENTER }),
    eventAt(9, 'consultation.ended', {}),
  ];

  it('tells the story, and an event that it has changes nothing, wherever the replay begins', () => {
    const end = story.reduce<ConsultationState | null>(foldConsultation, null);
    expect(end).toMatchObject({
      status: 'ended',
      phase: null,
      facilitatorId: PRESENTER,
      scheduledFor: '2030-01-02T00:00:00.000Z',
      summaryBack: { seq: 7, by: LEADER },
      hands: [],
      seq: 9,
      runs: [{ phase: 'present' }, { phase: 'clarify' }],
    });
    fc.assert(
      fc.property(fc.nat(story.length), fc.nat(story.length), (upTo, from) => {
        const known = story.slice(0, upTo).reduce<ConsultationState | null>(foldConsultation, null);
        expect(story.slice(Math.min(from, upTo)).reduce(foldConsultation, known)).toEqual(end);
      }),
    );
  });

  it('stops the clock in a pause, goes on in the same phase, and takes an end back as a pause', () => {
    const at = (seconds: number): number => START + seconds * 1000;
    const run = (...events: RoomEvent[]): ConsultationState =>
      [...story.slice(1, 2), ...events].reduce<ConsultationState | null>(foldConsultation, null)!;
    const paused = eventAt(10, 'consultation.paused', {});
    expect([isPaused(run(paused)), phaseLeft(run(paused), at(500))]).toEqual([true, 4 * 60_000 - 8000]);
    const resumed = run(paused, eventAt(20, 'consultation.resumed', {}));
    expect([isPaused(resumed), resumed.phase, phaseLeft(resumed, at(25))]).toEqual([
      false,
      'present',
      4 * 60_000 - 13_000,
    ]);
    expect(
      phaseTimes(run(paused, eventAt(40, 'consultation.phase_changed', { phase: 'clarify' })), at(50))
        .slice(0, 2)
        .map(({ actualSeconds }) => actualSeconds),
    ).toEqual([8, 10]);
    const longer = run(eventAt(12, 'consultation.extended', { phase: 'present', minutes: 6 }));
    expect(longer.minutes).toEqual({ ...DEFAULT_MINUTES, present: 6 });
    const again = run(
      eventAt(12, 'consultation.ended', {}),
      eventAt(30, 'consultation.reopened', { phase: 'present' }),
    );
    expect(again).toMatchObject({ status: 'running', endedAt: null, phase: 'present' });
    expect(phaseLeft(again, at(35))).toBe(4 * 60_000 - 15_000);
    const taken = run(eventAt(12, 'consultation.taken_away', { text: 'x', within: { days: 3, business: true } }));
    expect(taken.takeaway).toEqual({ seq: 12, by: LEADER, within: { days: 3, business: true } });
  });
});

it('times add up over several runs of a phase, and go below zero when it is over time', () => {
  const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
  const runs = [
    { phase: 'present' as const, beganAt: at(0) },
    { phase: 'clarify' as const, beganAt: at(2) },
    { phase: 'present' as const, beganAt: at(3) },
  ];
  const running = facts({ runs });
  expect(phaseTimes(running, START + 8 * 60_000).filter(({ actualSeconds }) => actualSeconds > 0)).toMatchObject([
    { phase: 'present', actualSeconds: 420 },
    { phase: 'clarify', actualSeconds: 60 },
  ]);
  expect(phaseLeft(running, START + 8 * 60_000)).toBe(-3 * 60_000);
  expect(phaseLeft(running, START - 60_000)).toBeGreaterThan(0);
  expect(phaseTimes(facts({ runs, endedAt: at(4) }), START + 1e9)[0]!.actualSeconds).toBe(180);
});
