import { mayTakePart } from '@consilium/domain';
import { useSecondLookIn, type SecondLook } from '../gate/check/secondLook';
import type { TextCheck } from '../gate/check/useCheck';
import { useRoom } from './RoomContext';

/** A second member's look at a text of the room that is shown. */
export function useSecondLook(check: TextCheck, field: string): SecondLook {
  const { state, memberId } = useRoom();
  const colleagues = [...state.members.values()].filter(
    (person) => person.memberId !== memberId && mayTakePart(person.role),
  );
  return useSecondLookIn(check, field, { roomId: state.roomId, colleagues });
}
