import type { SecondLookView } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useServerNow } from '../ui/useServerNow';
import { useRoom } from '../rooms/RoomContext';
import { StripLine } from '../rooms/strips/StripLine';
import type { Strip } from '../rooms/strips/strip';
import { ButtonLink, SecondLookIcon } from '../ui';
import { secondLookPaths } from './secondLookPaths';
import { secondLookKeys, secondLookRequests } from './requests';
import { sayLeft } from './timeLeft';
import { useSocketEvent } from '../realtime/useSocketEvent';
import { isolated } from '../ui/isolated';

/** How often it is asked whether one was withdrawn meanwhile. */
const WHILE_WAITING_MS = 15_000;
const waitsForMe = ({ abilities }: SecondLookView): boolean => abilities.includes('review.answer');

/** The second looks that colleagues ask of this member for texts of the room that is shown, each with its clock and the way to it. */
export function useSecondLookStrips(): readonly Strip[] {
  const { state } = useRoom();
  const { data = [] } = useQuery({
    queryKey: secondLookKeys.toAnswer,
    queryFn: ({ signal }) => secondLookRequests.toAnswer(signal),
    refetchInterval: ({ state: { data: known } }) => (known?.some(waitsForMe) ? WHILE_WAITING_MS : false),
  });
  useAskedLive();
  const here = data.filter((review) => review.roomId === state.roomId && waitsForMe(review));
  const now = useServerNow(here.length > 0);
  return here
    .filter(({ expiresAt }) => Date.parse(expiresAt) > now)
    .map((review): Strip => ({
      key: review.id,
      rank: 'request',
      label: 'Second look',
      whole: (
        <StripLine
          label="Second look"
          icon={<SecondLookIcon size={18} aria-hidden />}
          actions={
            <ButtonLink size="small" to={secondLookPaths.review(review.id)}>
              Look at the text
            </ButtonLink>
          }
        >
          <span role="status">{`${isolated(review.author.displayName)} asks you for a second look before something is sent here.`}</span>
          {` ${sayLeft(review.expiresAt, now)}`}
        </StripLine>
      ),
    }));
}

/** A notice of the inbox says that a look is asked for, or was withdrawn. */
function useAskedLive(): void {
  const client = useQueryClient();
  useSocketEvent('inbox.item', ({ item }) => {
    if (item?.kind === 'privacy.review') void client.invalidateQueries({ queryKey: secondLookKeys.toAnswer });
  });
}
