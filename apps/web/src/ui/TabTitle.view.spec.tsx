/** @jest-environment ./test/support/view-environment.cjs */
import { render } from '@testing-library/react';
import { TabPrefix, TabTitle } from './TabTitle';

it('keeps what a title leaves open to the title', () => {
  render(
    <TabPrefix value="(live) ">
      <TabTitle>{'Board \u202Eof Monday'}</TabTitle>
    </TabPrefix>,
  );
  expect(document.title).toBe('(live) \u2068Board \u202Eof Monday\u2069 · Consilium');
});
