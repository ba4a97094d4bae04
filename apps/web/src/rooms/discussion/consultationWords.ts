import type { LoggedConsultation } from '@consilium/domain';
import { sayTime } from '../../ui/clock';

/** The heading of a consultation in the log: when it was, and who led it. */
export function consultationWords(
  { started, ended, facilitators }: LoggedConsultation,
  nameOf: (memberId: string) => string,
): string {
  const led = facilitators.length > 0 && `led by ${facilitators.map(nameOf).join(', then ')}`;
  return ['Consultation', timesOf(started, ended), led].filter(Boolean).join(', ');
}

function timesOf(started: LoggedConsultation['started'], ended: LoggedConsultation['ended']): string {
  if (started) return ended ? `${sayTime(started.at)}–${sayTime(ended.at)}` : `since ${sayTime(started.at)}`;
  return ended ? `until ${sayTime(ended.at)}` : '';
}
