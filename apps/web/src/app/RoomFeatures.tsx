import { Outlet } from 'react-router';
import type { InRoom } from '../rooms/slots/inRoom';
import { RoomFeaturesProvider } from '../rooms/slots/RoomFeatures';
import { roomLines } from '../rooms/slots/roomLines';

/** Every feature folder that does something in a room says so in its `inRoom.tsx`. */
const found = import.meta.glob<InRoom>('../*/inRoom.tsx', { eager: true, import: 'inRoom' });
const features: readonly InRoom[] = [roomLines, ...Object.values(found)];

/** What the product does in its rooms, around the pages that show one. */
export function Component() {
  return (
    <RoomFeaturesProvider value={features}>
      <Outlet />
    </RoomFeaturesProvider>
  );
}
