import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { MuteRoomItem } from '../../inbox/MuteRoomItem';
import { IconButton } from '../../ui';
import { PrintRoomItem } from '../print/PrintRoomItem';
import { useRoom } from '../RoomContext';
import { Slot } from '../slots/Slot';

/** What else can be done in the room. */
export function RoomMenu() {
  const { state } = useRoom();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label="More in this room" kind="secondary" icon={<IconDots size={18} aria-hidden />} />
      </Menu.Target>
      <Menu.Dropdown>
        <Slot name="Menu" />
        <PrintRoomItem />
        <MuteRoomItem roomId={state.roomId} />
        <Slot name="MenuEnd" />
      </Menu.Dropdown>
    </Menu>
  );
}
