import type { ConsultationSummary, SummaryMessage } from '@consilium/contracts';
import { withoutTextAt } from './forget';

const person = { memberId: 'm', displayName: 'M', discipline: null };
const said = (seq: number): SummaryMessage => ({
  seq,
  ...person,
  at: '2026-01-01T00:00:00.000Z',
  text: `words ${seq}.`,
});

const summary: ConsultationSummary = {
  consultationId: 'c',
  roomId: 'r',
  caseCode: 'KAP-7Q4M',
  scheduledFor: null,
  startedAt: '',
  endedAt: '',
  facilitator: person,
  presenter: person,
  attendance: [],
  absent: [],
  meeting: null,
  concerns: [said(11)],
  observations: [said(12)],
  phases: [],
  partial: false,
  summaryBack: said(1),
  summaryBackPassedOver: said(2),
  questions: [
    { question: said(3), answers: [said(4)] },
    { question: said(5), answers: [] },
  ],
  recommendations: [{ discipline: 'nurse', items: [said(6)] }],
  title: 'A second session',
  question: 'What would you weigh first?',
  holds: [
    { state: 'on_hold', asked: said(9), answer: { ...said(10), outcome: 'hold' }, lifted: null, withdrawn: null },
  ],
  openPoints: { questions: [said(5)], holds: [said(7)] },
  takeaway: { ...said(8), within: null },
};

describe('withoutTextAt', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('forgets what was said at %i in every place, and nothing else', (seq) => {
    const words = (of: ConsultationSummary): string[] => JSON.stringify(of).match(/words \d+\./g) ?? [];
    const after = withoutTextAt(summary, seq);
    expect(words(after)).toEqual(words(summary).filter((word) => word !== `words ${seq}.`));
    expect(words(after).length).toBeLessThan(words(summary).length);
    expect(JSON.stringify(after).match(/"hidden":true/g)).toHaveLength(seq === 5 ? 2 : 1);
  });
});
