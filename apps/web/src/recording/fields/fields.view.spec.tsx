/** @jest-environment ./test/support/view-environment.cjs */
import type { CourseView } from '@consilium/contracts';
import type { Typed } from '@consilium/clinical';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { DayInput, readDay, type TypedDay } from './DayInput';
import { FactField } from './FactField';
import { readFields } from './readFields';

const EMPTY: CourseView = {
  caseId: 'one',
  version: 0,
  sessions: [],
  facts: [],
  people: [],
  withheld: [],
  abilities: [],
};

describe('an unlikely number', () => {
  let typed: Typed | undefined;
  function Field() {
    const [own, setOwn] = useState<Typed>();
    typed = own;
    const problem = own && readFields(['bp'], { bp: own }).problems.bp;
    return (
      <MantineProvider env="test">
        <FactField field="bp" typed={own} problem={problem} onChange={setOwn} />
      </MantineProvider>
    );
  }
  const type = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } });

  it('is asked about, kept of who is sure, and asked about anew when it is changed', () => {
    render(<Field />);
    type('55/35');
    screen.getByText(/Systolic of 55.mmHg is outside 60–260.mmHg\. Is it right\?/);
    fireEvent.click(screen.getByRole('button', { name: 'It is right' }));
    expect(readFields(['bp'], { bp: typed! })).toEqual({
      entries: [
        { code: 'sbp', entered: '55', sure: true },
        { code: 'dbp', entered: '35', sure: true },
      ],
      problems: {},
    });
    expect(screen.getByRole('textbox')).toBe(document.activeElement);
    type('54/35');
    screen.getByRole('button', { name: 'It is right' });
    type('1400/90');
    screen.getByText(/is taken for a slip of the hand/);
    expect(screen.queryByRole('button', { name: 'It is right' })).toBeNull();
  });
});

describe('a day far ahead', () => {
  let day: TypedDay;
  function Day() {
    const [own, setOwn] = useState<TypedDay>({ text: '', sure: false });
    day = own;
    return (
      <MantineProvider env="test">
        <DayInput day={own} course={EMPTY} description="From day 0" onChange={setOwn} />
      </MantineProvider>
    );
  }
  const notYet = () => readDay(day, EMPTY, new Date()).notYet;

  it('waits until its author says that it is right', () => {
    render(<Day />);
    const type = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } });
    type('14');
    expect(notYet()).toBeUndefined();
    type('9999');
    expect(notYet()).toBe('Say whether the day is right');
    fireEvent.click(screen.getByRole('checkbox', { name: /Day 9999 lies far ahead/ }));
    expect(notYet()).toBeUndefined();
    type('99999');
    expect(notYet()).toBe('Say the day first');
  });
});
