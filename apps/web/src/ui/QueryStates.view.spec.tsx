/** @jest-environment ./test/support/view-environment.cjs */
import { fireEvent, render, screen } from '@testing-library/react';
import { MoreButton, QueryStates, together, type Asked } from './QueryStates';

const asked = <Data,>(change: Partial<Asked<Data>>): Asked<Data> => ({
  data: undefined,
  error: null,
  isFetching: false,
  refetch: () => undefined,
  ...change,
});
const draw = (query: Asked<string[]>): void =>
  void render(
    <QueryStates query={query} failed="The list did not load" empty={<p>Nothing yet</p>}>
      {(items) => <p>{items.join()}</p>}
    </QueryStates>,
  );

describe('QueryStates', () => {
  it('draws what came, also where asking for it again failed', () => {
    draw(asked({ data: ['one', 'two'], error: new Error('no line') }));
    expect(screen.getByText('one,two')).toBeTruthy();
  });

  it('says what belongs into an empty list', () => {
    draw(asked({ data: [] as string[] }));
    expect(screen.getByText('Nothing yet')).toBeTruthy();
  });

  it('says what failed, and tries again', () => {
    const refetch = jest.fn();
    draw(asked({ error: new Error('no line'), refetch }));
    expect(screen.getByRole('alert').textContent).toContain('The list did not load');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it('is busy until it knows', () => {
    draw(asked({}));
    expect(document.querySelector('[aria-busy]')).toBeTruthy();
  });
});

describe('several as one', () => {
  it('are there once all are', () => {
    expect(together([asked({ data: 1 }), asked({})]).data).toBeUndefined();
    expect(together([asked({ data: 1 }), asked({ data: null })]).data).toBe(true);
  });

  it('try again what failed, and nothing else', () => {
    const [there, failed] = [jest.fn(), jest.fn()];
    const one = together([asked({ data: 1, refetch: there }), asked({ error: new Error('no'), refetch: failed })]);
    one.refetch();
    expect([one.error, there.mock.calls.length, failed.mock.calls.length]).toEqual([new Error('no'), 0, 1]);
  });
});

it('reads on in a list until it ends', () => {
  const fetchNextPage = jest.fn();
  const list = { hasNextPage: true, isFetchingNextPage: false, fetchNextPage };
  const { rerender } = render(<MoreButton list={list}>Show more</MoreButton>);
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(fetchNextPage).toHaveBeenCalledTimes(1);
  rerender(<MoreButton list={{ ...list, hasNextPage: false }}>Show more</MoreButton>);
  expect(screen.queryByRole('button')).toBeNull();
});
