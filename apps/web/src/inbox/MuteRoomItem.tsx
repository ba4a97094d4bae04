import { Menu } from '@mantine/core';
import { useMuteRoom, useRoomMute } from './queries';

/** Mutes a room, or hears it again, from a menu of the room. */
export function MuteRoomItem({ roomId }: { roomId: string }) {
  const { data } = useRoomMute(roomId);
  const mute = useMuteRoom();
  const muted = data?.muted ?? false;
  return (
    <Menu.Item disabled={data === undefined} closeMenuOnClick onClick={() => mute.mutate({ roomId, muted: !muted })}>
      {muted ? 'Muted: hear this room again' : 'Mute this room'}
    </Menu.Item>
  );
}
