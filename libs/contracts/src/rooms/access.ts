/** What a room belongs to. A group and a referral follow on the same mechanism. */
export const ROOM_SUBJECT_KINDS = ['case', 'group', 'referral'] as const;
export type RoomSubjectKind = (typeof ROOM_SUBJECT_KINDS)[number];

/** What a member may do in a room as such, each with what stands before it. A member's role in the subject says which. */
export const ROOM_RIGHTS = ['read', 'write', 'manage'] as const;
export type RoomRight = (typeof ROOM_RIGHTS)[number];

export type HistoryScope = 'all' | 'from_join';
