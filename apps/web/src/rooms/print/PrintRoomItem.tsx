import { Menu } from '@mantine/core';
import { useRoom } from '../RoomContext';

/** Loads the whole discussion and prints the room. */
export function PrintRoomItem() {
  const { connection } = useRoom();
  const print = async (): Promise<void> => {
    await connection.loadAll();
    window.print();
  };
  return <Menu.Item onClick={() => void print()}>Print the room</Menu.Item>;
}
