/** "0", "14", "−7": with a minus sign, not a hyphen. */
export const dayNumber = (day: number): string => (day < 0 ? `−${-day}` : String(day));

/** "Day −7", as a sentence begins. */
export const dayWords = (day: number): string => `Day ${dayNumber(day)}`;
