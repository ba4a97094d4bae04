import * as fc from 'fast-check';
import { CONSULTATION_PHASES, DEFAULT_MINUTES, type MessageKind } from '@consilium/contracts';
import { attendanceOf, outlineOf, sayWithin, scaledMinutes } from '.';

it('a plan is scaled to the minutes of a meeting’s row, to the minute, and no phase goes without where there is enough', () => {
  const sum = (total: number): number =>
    Object.values(scaledMinutes(DEFAULT_MINUTES, total)).reduce((one, other) => one + other, 0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 240 }), (total) => {
      const scaled = scaledMinutes(DEFAULT_MINUTES, total);
      expect(sum(total)).toBe(total);
      if (total >= 12)
        for (const phase of CONSULTATION_PHASES) expect([phase, scaled[phase] > 0]).toEqual([phase, true]);
      for (const phase of CONSULTATION_PHASES)
        expect(Math.abs(scaled[phase] - (DEFAULT_MINUTES[phase] * total) / 30)).toBeLessThan(1);
    }),
  );
  expect(scaledMinutes(DEFAULT_MINUTES, 15)).toEqual({
    present: 2,
    clarify: 2,
    discuss: 4,
    recommend: 3,
    decide: 3,
    wrap_up: 1,
  });
  expect(scaledMinutes({ ...DEFAULT_MINUTES, decide: 0 }, 24).decide).toBe(0);
  expect([
    sayWithin({ days: 0, business: true }),
    sayWithin({ days: 1, business: true }),
    sayWithin({ days: 14, business: false }),
  ]).toEqual(['today', 'within 1 business day', 'within 14 days']);
});

it('attendance counts overlapping stretches once and only while it ran', () => {
  const seen = (memberId: string, discipline: 'nurse' | 'therapist', from: number, to: number) => ({
    memberId,
    displayName: memberId,
    discipline,
    from: from * 1000,
    to: to * 1000,
  });
  expect(
    attendanceOf(
      [
        seen('a', 'nurse', -50, 10),
        seen('a', 'nurse', 5, 20),
        seen('a', 'nurse', 30, 40),
        seen('b', 'nurse', 0, 5),
        seen('c', 'therapist', 90, 200),
      ],
      0,
      100_000,
    ),
  ).toEqual([
    {
      discipline: 'nurse',
      seconds: 30,
      members: [
        { memberId: 'a', displayName: 'a', seconds: 30 },
        { memberId: 'b', displayName: 'b', seconds: 5 },
      ],
    },
    { discipline: 'therapist', seconds: 10, members: [{ memberId: 'c', displayName: 'c', seconds: 10 }] },
  ]);
});

it('the outline finds answers under a question, whoever writes between, and what is still open from before', () => {
  const message = (seq: number, authorId: string, kind: MessageKind, replyTo?: number) => ({
    seq,
    authorId,
    discipline: 'nurse' as const,
    kind,
    ...(replyTo && { replyTo }),
  });
  const outline = outlineOf(
    [
      message(1, 'a', 'question'),
      message(2, 'a', 'recommendation'),
      message(10, 'a', 'question'),
      message(11, 'a', 'message', 10),
      message(12, 'b', 'message', 11),
      message(13, 'b', 'question'),
      message(14, 'b', 'message', 13),
      message(15, 'c', 'recommendation'),
      message(16, 'c', 'concern'),
      message(17, 'a', 'evidence'),
      message(18, 'b', 'observation'),
      message(3, 'b', 'concern'),
    ],
    10,
  );
  expect(outline).toEqual({
    questions: [
      { seq: 10, answers: [12] },
      { seq: 13, answers: [] },
    ],
    recommendations: [{ discipline: 'nurse', seqs: [15] }],
    concerns: [16],
    observations: [17, 18],
    openQuestions: [1, 13],
  });
});
