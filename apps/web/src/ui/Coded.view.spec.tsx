/** @jest-environment ./test/support/view-environment.cjs */
import { render } from '@testing-library/react';
import { Coded } from './Coded';

const whole = (words: string): (string | null)[] =>
  [...render(<Coded>{words}</Coded>).container.querySelectorAll('span')].map(({ textContent }) => textContent);

it('keeps each code whole, and every word as it was', () => {
  expect(whole('KAP-7Q4M and KS-050, then KAP-9WBD.')).toEqual(['KAP-7Q4M', 'KS-050', 'KAP-9WBD']);
  expect(document.body.textContent).toBe('KAP-7Q4M and KS-050, then KAP-9WBD.');
});

it('leaves other words with a hyphen to break', () => expect(whole('A follow-up of PTSD-like signs')).toEqual([]));
