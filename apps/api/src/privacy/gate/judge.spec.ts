import type { FieldFinding, FindingLevel } from '@consilium/contracts';
import { judge } from './judge';

const finding = (level: FindingLevel, field = 'text', start = 4): FieldFinding => ({
  field,
  start,
  end: start + 5,
  category: 'name',
  level,
  confidence: 0.5,
});
const reason = 'A character of a well-known novel';
const texts = [{ path: 'text' }, { path: 'overrides.0.reason' }];
const two = [{ path: 'title' }, { path: 'question' }];

describe('what may pass the gate', () => {
  it('a doubtful finding with a reason for exactly its place', () => {
    const doubtful = finding('doubtful');
    const override = { field: 'text', start: 4, end: 9, reason };
    expect(judge([doubtful], [override], texts)).toEqual({
      passed: [{ finding: doubtful, override }],
      forReview: [],
      blocked: [],
    });
    for (const wrong of [
      { ...override, start: 3 },
      { ...override, end: 10 },
      { ...override, field: 'title' },
    ])
      expect(judge([doubtful], [wrong], texts).blocked).toEqual([doubtful]);
  });

  it('a certain finding only with a second member', () => {
    const certain = finding('certain');
    const override = { field: 'text', start: 4, end: 9, reason };
    expect(judge([certain], [override], texts).blocked).toEqual([certain]);
    const reviewed = { ...override, reviewId: 'review' };
    expect(judge([certain], [reviewed], texts)).toEqual({
      passed: [],
      forReview: [{ finding: certain, override: reviewed, reviewId: 'review' }],
      blocked: [],
    });
  });

  it('needs no field where one text is sent, and needs it where there are several', () => {
    const override = { start: 4, end: 9, reason };
    expect(judge([finding('doubtful')], [override], texts).passed).toHaveLength(1);
    expect(judge([finding('doubtful', 'title')], [override], two).blocked).toHaveLength(1);
    expect(
      judge([finding('doubtful', 'title'), finding('doubtful', 'question')], [{ ...override, field: 'title' }], two),
    ).toMatchObject({ passed: [{ finding: { field: 'title' } }], blocked: [{ field: 'question' }] });
  });

  it('one override serves one finding, and none its own reason', () => {
    expect(
      judge([finding('doubtful'), finding('doubtful', 'text', 20)], [{ start: 4, end: 9, reason }], texts),
    ).toMatchObject({ passed: [{ finding: { start: 4 } }], blocked: [{ start: 20 }] });
    const inReason = finding('doubtful', 'overrides.0.reason');
    expect(judge([inReason], [{ field: 'overrides.0.reason', start: 4, end: 9, reason }], texts).blocked).toEqual([
      inReason,
    ]);
  });
});
