import { factCode } from '@consilium/clinical';
import type { CourseView, Discipline } from '@consilium/contracts';
import { mayRecordFact } from '@consilium/domain';
import { createContext, useContext } from 'react';

/** What everything on a page of recording asks: which case, who recorded, and what this member may record. */
export interface Recording {
  caseId: string;
  course: CourseView;
  nameOf: (memberId: string) => string;
  /** The member records in this case at all. */
  records: boolean;
  mayRecord: (code: string) => boolean;
}

const Context = createContext<Recording | null>(null);
export const RecordingProvider = Context.Provider;

export function useRecording(): Recording {
  const recording = useContext(Context);
  if (!recording) throw new Error('useRecording needs a RecordingProvider above it');
  return recording;
}

export function recordingOf(course: CourseView, discipline: Discipline | null): Recording {
  const names = new Map(course.people.map(({ memberId, displayName }) => [memberId, displayName]));
  const records = course.abilities.includes('course.record');
  return {
    caseId: course.caseId,
    course,
    records,
    nameOf: (memberId) => names.get(memberId) ?? 'a member of the case',
    mayRecord: (code) => records && mayRecordFact(discipline, factCode(code)?.recorders),
  };
}
