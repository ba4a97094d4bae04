import { inInbox as declared } from '../inbox/kinds';
import { SecondLookIcon } from '../ui';
import { secondLookPaths } from './secondLookPaths';

export const inInbox = declared<'privacy.review' | 'privacy.review_answered'>({
  kinds: {
    'privacy.review': { icon: SecondLookIcon, action: 'Look' },
    'privacy.review_answered': { icon: SecondLookIcon, action: 'Go on' },
  },
  subjects: { review: secondLookPaths.review },
});
