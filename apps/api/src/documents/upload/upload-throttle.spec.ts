import { loadSettings } from '../../platform/settings';
import { UploadThrottle } from './upload-throttle';

const taken = (throttle: UploadThrottle, member: string): number => {
  for (let count = 0; ; count++) {
    try {
      throttle.take(member);
    } catch {
      return count;
    }
  }
};

it('a file that ran out of time or memory costs its sender ten more, and nobody else', () => {
  const throttle = new UploadThrottle(loadSettings({ POST_BURST: '20', POST_PER_10S: '1' }));
  throttle.take('one');
  throttle.chargeEnded('one');
  expect([taken(throttle, 'one'), taken(throttle, 'other')]).toEqual([9, 20]);
  for (let bombs = 0; bombs < 3; bombs++) throttle.chargeEnded('one');
  expect(taken(throttle, 'one')).toBe(0);
});
