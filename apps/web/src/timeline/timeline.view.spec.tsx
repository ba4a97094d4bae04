/** @jest-environment ./test/support/view-environment.cjs */
import { RULE_SET, withThresholds } from '@consilium/clinical';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { courseWith, dosing, inSession, notDone, onDay, quantity, score } from './course.fixture';
import { timelineOf } from './model/timeline';
import { Picture } from './picture/Picture';
import { SessionChart } from './session/SessionChart';
import { CourseTable } from './table/CourseTable';
import { tableRows } from './table/tableRows';

const DAYS = [-14, 0, 14, 28];
const session = dosing(1, 0);
/** Three scales, of which one lacks its first, one a middle, and one its last value. */
const course = courseWith(
  [session],
  [
    ...DAYS.map((day, index) => onDay('phq9', day, index === 0 ? notDone : score(20 - index))),
    ...DAYS.map((day, index) => onDay('gad7', day, index === 2 ? notDone : score(15 - index))),
    ...DAYS.map((day, index) => onDay('pcl5', day, index === 3 ? notDone : score(58 - index))),
  ],
);
const onSession = jest.fn();

function draw(of = course): void {
  const timeline = timelineOf(of, {})!;
  render(<Picture timeline={timeline} asked={timeline.whole} onSession={onSession} />);
}
const lane = (name: string): HTMLElement => screen.getByRole('slider', { name });
const path = (name: string, kind: 'line' | 'points' | 'absent'): string =>
  lane(name).querySelector(`path.${kind}`)!.getAttribute('d')!;
/** Numbers of places in each run of a line. */
const runs = (d: string): number[] =>
  d
    .split('M')
    .slice(1)
    .map((run) => run.split('L').length);
const marks = (d: string): number => (d.match(/M/g) ?? []).length;

describe('the picture', () => {
  it.each([
    ['PHQ-9', 'first', [3]],
    ['GAD-7', 'third', [2, 1]],
    ['PCL-5', 'last', [3]],
  ] as const)('%s: where the %s value is missing is a mark and no line', (name, _which, expected) => {
    draw();
    expect(runs(path(name, 'line'))).toEqual(expected);
    expect(marks(path(name, 'points'))).toBe(3);
    expect(marks(path(name, 'absent'))).toBe(1);
  });

  it('draws no line over a gap that is longer than the step of the schedule', () => {
    draw(
      courseWith(
        [],
        [0, 28, 60, 75].map((day) => onDay('phq9', day, score(10))),
      ),
    );
    expect(runs(path('PHQ-9', 'line'))).toEqual([2, 2]);
  });

  it('names the bands of a scale, and none where none are validated', () => {
    draw();
    const names = (name: string): (string | null)[] =>
      [...lane(name).querySelectorAll('text.bandName')].map(({ textContent }) => textContent);
    expect(names('GAD-7')).toEqual(['Minimal 0–4', 'Mild 5–9', 'Moderate 10–14', 'Severe 15–21']);
    expect(names('PCL-5')).toEqual([]);
  });

  it('goes from value to value by the arrows and says each, an absent one by its reason', () => {
    draw();
    const phq9 = lane('PHQ-9');
    const says = (): string | null => phq9.getAttribute('aria-valuetext');
    fireEvent.keyDown(phq9, { key: 'Home' });
    expect(says()).toBe('Day −14: not done');
    fireEvent.keyDown(phq9, { key: 'ArrowRight' });
    expect(says()).toBe('Day 0: 19, moderately severe');
    fireEvent.keyDown(phq9, { key: 'End' });
    expect(says()).toBe('Day 28: 17, moderately severe');
    fireEvent.keyDown(phq9, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('GAD-7');
  });

  it('opens a session by Enter', () => {
    draw();
    fireEvent.keyDown(lane('Sessions'), { key: 'Enter' });
    expect(onSession).toHaveBeenCalledWith(session.id);
  });
});

describe('the chart of a session', () => {
  it('draws what was read, marks what is absent, and holds it to the lines of the rules', () => {
    const facts = [
      inSession(session, 'sbp', -10, quantity('124', 'mm[Hg]')),
      inSession(session, 'dbp', -10, quantity('78', 'mm[Hg]')),
      inSession(session, 'sbp', 20, { is: 'absent', reason: 'refused' }),
      ...[10, 30, 90].map((minute) => inSession(session, 'spo2', minute, quantity('97', '%'))),
    ];
    render(<SessionChart session={session} facts={facts} rules={RULE_SET} />);
    const chart = screen.getByRole('region', { name: 'Dosing 1' });
    const lines = [...chart.querySelectorAll('.threshold text')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['180 discuss', '110 diastolic', '164 rise of 40', '103 rise of 25', '92 discuss']);
    const [pressure, saturation] = within(chart).getAllByRole('slider');
    expect(marks(pressure!.querySelector('.pressures')!.getAttribute('d')!)).toBe(1);
    expect(pressure!.querySelector('.absent')!.getAttribute('d')).not.toBe('');
    expect(runs(saturation!.querySelector('.line')!.getAttribute('d')!)).toEqual([2, 1]);
    fireEvent.keyDown(pressure!, { key: 'End' });
    expect(pressure!.getAttribute('aria-valuetext')).toBe('20 min: systolic refused, diastolic not recorded');
  });

  it('draws the one half of a pressure that is there, with its number', () => {
    render(
      <SessionChart
        session={session}
        facts={[inSession(session, 'sbp', 15, quantity('190', 'mm[Hg]'))]}
        rules={RULE_SET}
      />,
    );
    const pressure = screen.getByRole('slider', { name: 'Blood pressure' });
    expect(marks(pressure.querySelector('.heads')!.getAttribute('d')!)).toBe(1);
    expect(pressure.querySelector('.absent')!.getAttribute('d')).toBe('');
    expect([...pressure.querySelectorAll('text.value')].map(({ textContent }) => textContent)).toEqual(['190/–']);
  });

  it('draws the lines of the site where it set others', () => {
    const changed = withThresholds(RULE_SET, [{ address: 'KS-059/mon.spo2_min/lt', value: 93, unit: '%' }]);
    const facts = [inSession(session, 'spo2', 10, quantity('97', '%'))];
    render(<SessionChart session={session} facts={facts} rules={changed.problems ? RULE_SET : changed.ruleSet} />);
    const lines = [...document.querySelectorAll('.threshold text')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['93 discuss']);
  });
});

describe('the table', () => {
  it('has the same values, the absent ones by their reasons', () => {
    render(<CourseTable rows={tableRows(course, {})} />, { wrapper: MantineProvider });
    const row = screen.getAllByRole('row').find((one) => within(one).queryByText('Not done'))!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['−14', 'Case', 'Not done', 'Petra Sundergale']);
    expect(screen.getAllByRole('row')).toHaveLength(1 + 1 + 3 * DAYS.length);
  });

  it('shows a long course a page at a time', () => {
    const facts = Array.from({ length: 130 }, (_, day) => onDay('phq9', day, score(10)));
    render(<CourseTable rows={tableRows(courseWith([], facts), {})} />);
    expect(screen.getByRole('status').textContent).toBe('Rows 1 to 100 of 130');
    fireEvent.click(screen.getByRole('button', { name: 'Later rows' }));
    expect(screen.getByRole('status').textContent).toBe('Rows 101 to 130 of 130');
    expect(screen.getAllByRole('row')).toHaveLength(31);
  });
});
