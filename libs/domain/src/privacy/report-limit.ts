/** How much one member may hide in one room by reports. */
export interface ReportLimits {
  perHour: number;
  /** Share of the room's last hundred messages, in percent. */
  sharePercent: number;
}

/** What a member's reports have hidden in a room; those of their own texts do not count. */
export interface Reported {
  /** In the last hour. */
  lately: number;
  /** Of the room's last hundred messages, still hidden. */
  ofRecent: number;
  /** How many of the last hundred messages there are. */
  recent: number;
}

export const RECENT_MESSAGES = 100;
/** So many a member may always hide, so that a young room has its protection too. */
const ALWAYS = 3;

/** Whether one more report of this member would let one person silence the room. */
export const isReportOneTooMany = (
  { lately, ofRecent, recent }: Reported,
  { perHour, sharePercent }: ReportLimits,
): boolean => lately >= perHour || ofRecent >= Math.max(ALWAYS, Math.floor((recent * sharePercent) / 100));
