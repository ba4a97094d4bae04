import { refusalToUndo, undoUntil, type UndoableReport } from '.';

const AT = new Date('2030-01-01T10:00:00Z');
const report: UndoableReport = {
  reporterId: 'petra',
  hidText: true,
  at: AT,
  reports: 1,
  status: 'contained',
  text: 'quarantined',
  pending: false,
};

it('a report is undone by who pressed, for half a minute', () => {
  expect(refusalToUndo('petra', report, undoUntil(AT))).toBeNull();
  expect(undoUntil(AT).getTime() - AT.getTime()).toBe(30_000);
  expect(refusalToUndo('petra', report, new Date(undoUntil(AT).getTime() + 1))).toBe('privacy.report_stands');
  expect(refusalToUndo('idris', report, AT)).toBe('privacy.report_stands');
});

it.each([
  { hidText: false },
  { reports: 2 },
  { status: 'assessed' },
  { text: 'purged' },
  { pending: true },
] as Partial<UndoableReport>[])('not once %j', (more) => {
  expect(refusalToUndo('petra', { ...report, ...more }, AT)).toBe('privacy.report_stands');
});
