/** Rooms in which this page started a consultation, until the next step has taken the focus from the button that was pressed. */
const started = new Set<string>();

export const startsHere = (roomId: string): void => void started.add(roomId);

/** True once for each start. */
export const takeStartedHere = (roomId: string): boolean => started.delete(roomId);
