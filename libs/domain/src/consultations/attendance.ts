import type { AttendanceOfDiscipline, Discipline } from '@consilium/contracts';

/** A stretch in which a member was seen in the room, in milliseconds. Stretches of one member may overlap: several servers write them. */
export interface Seen {
  memberId: string;
  displayName: string;
  discipline: Discipline | null;
  from: number;
  to: number;
}

/** Attendance by discipline: overlapping stretches count once, time outside `from`–`to` does not count. Longest first. */
export function attendanceOf(seen: readonly Seen[], from: number, to: number): AttendanceOfDiscipline[] {
  const members = new Map<string, Seen[]>();
  for (const one of seen) members.set(one.memberId, [...(members.get(one.memberId) ?? []), one]);
  const disciplines = new Map<Discipline | null, AttendanceOfDiscipline>();
  for (const [memberId, stretches] of members) {
    const { discipline, displayName } = stretches[0]!;
    const seconds = Math.round(covered(stretches, from, to) / 1000);
    const group = disciplines.get(discipline) ?? { discipline, seconds: 0, members: [] };
    disciplines.set(discipline, {
      ...group,
      seconds: Math.max(group.seconds, seconds),
      members: [...group.members, { memberId, displayName, seconds }],
    });
  }
  for (const group of disciplines.values())
    group.members.sort((a, b) => b.seconds - a.seconds || a.memberId.localeCompare(b.memberId));
  return [...disciplines.values()].sort(
    (a, b) => b.seconds - a.seconds || (a.discipline ?? '').localeCompare(b.discipline ?? ''),
  );
}

function covered(stretches: readonly Seen[], from: number, to: number): number {
  let total = 0;
  let reached = from;
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const end = Math.min(one.to, to);
    total += Math.max(0, end - Math.max(one.from, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
