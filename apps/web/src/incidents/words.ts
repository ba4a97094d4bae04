import type {
  Exposure,
  IncidentAct,
  IncidentAction,
  IncidentFactor,
  IncidentListItem,
  IncidentStatus,
  IncidentText,
  PurgePlace,
  RoomEventType,
} from '@consilium/contracts';

/** What was reported, by the type of its event. */
export const EVENT_WORDS: Partial<Record<RoomEventType, string>> = {
  'message.posted': 'a message',
  'consultation.summary_back': 'what was said back',
  'consultation.phase_changed': 'why nobody said it back',
  'hold.asked': 'the reason of a safety hold',
  'hold.answered': 'the answer to a safety hold',
  'hold.lifted': 'why a safety hold was lifted',
  'document.attached': 'a document with its title',
};

/** Where the text stood, in a sentence. */
export function sayPlace({
  place,
  eventType,
  seq,
  field,
}: Pick<IncidentListItem, 'place' | 'eventType' | 'seq' | 'field'>): string {
  switch (place) {
    case 'event':
      return `Event ${seq} of the room, ${(eventType && EVENT_WORDS[eventType]) ?? eventType}`;
    case 'case':
      return `A text of the case: ${field}`;
    case 'meeting':
      return field === 'title' ? 'The title of a meeting' : 'Why a case came late to a meeting';
    case 'report':
      return 'The words of a report';
  }
}

export const STATUS_WORDS: Record<IncidentStatus, string> = {
  detected: 'Detected',
  contained: 'Contained',
  assessed: 'Assessed',
  not_breach: 'No breach',
  breach: 'Breach',
  notified: 'Notified',
  closed: 'Closed',
};

export const TEXT_WORDS: Record<IncidentText, string> = {
  quarantined: 'In quarantine',
  released: 'Released',
  purged: 'Purged',
};

export const FACTOR_WORDS: Record<IncidentFactor, { label: string; hint: string }> = {
  nature: {
    label: '1. Nature and extent',
    hint: 'What kind of identifier, and how likely it is that somebody is recognized by it.',
  },
  recipients: { label: '2. Who received it', hint: 'The people above, and what each is bound to.' },
  acquired: {
    label: '3. Whether it was acquired or viewed',
    hint: 'Who had it on the screen, and who only could have.',
  },
  mitigation: { label: '4. What was done', hint: 'Hidden when, purged where, assured by whom.' },
};

export const PLACE_WORDS: Record<PurgePlace, string> = {
  database: 'Database',
  search: 'Search',
  caches: 'Prepared pages',
  exports: 'Exports and printed copies',
  backups: 'Backups',
  notifications: 'Notices',
};

export const EXPOSURE_WORDS: Record<Exposure, string> = {
  present: 'was in the room when it was reported',
  sent: 'had it sent to a session',
  read: 'had read past it',
  notified: 'had a notice about it',
  summary_viewed: 'opened a summary that held it',
  summary_exported: 'took a summary along that held it',
  document_viewed: 'opened the document',
  case_viewed: 'opened the case',
  incident_viewed: 'opened the incident that it was said in',
  meeting_viewed: 'opened the meeting',
  listed: 'had it in a list',
};

export const ACT_WORDS: Record<IncidentAct, string> = {
  reported: 'Reported',
  described: 'Words added to a report',
  undone: 'Undone by who reported it: a slip',
  contained: 'Hidden for everybody',
  edited: 'Record changed',
  assessed: 'Assessed',
  ruled_out: 'Found to be no breach',
  breach_confirmed: 'Found to be a breach',
  notified: 'Notification recorded',
  closed: 'Closed',
  release_asked: 'Release asked for',
  released: 'Released',
  purge_asked: 'Purge asked for',
  purged: 'Purged',
  ask_withdrawn: 'Request taken back',
};

/** Moves of the record, in the order of the states. */
export const MOVES: readonly {
  ability: 'incident.assess' | 'incident.rule_out' | 'incident.confirm_breach' | 'incident.notify' | 'incident.close';
  action: IncidentAction;
  label: string;
  words: string;
  note: 'needed' | 'optional';
}[] = [
  {
    ability: 'incident.assess',
    action: 'assess',
    label: 'Mark as assessed',
    words: 'The four factors are written down. They can still be changed until it is decided whether this is a breach.',
    note: 'optional',
  },
  {
    ability: 'incident.rule_out',
    action: 'rule_out',
    label: 'No breach',
    words:
      'The four factors show a low probability that the identifier was compromised. They stay as they are from here on.',
    note: 'optional',
  },
  {
    ability: 'incident.confirm_breach',
    action: 'confirm_breach',
    label: 'It is a breach',
    words: 'Individuals are notified by the deadline. The four factors stay as they are from here on.',
    note: 'optional',
  },
  {
    ability: 'incident.notify',
    action: 'notify',
    label: 'Record the notification',
    words: 'Say who was told, how and when, without the identifier.',
    note: 'needed',
  },
  {
    ability: 'incident.close',
    action: 'close',
    label: 'Close the incident',
    words: 'The record stays for six years and cannot be deleted.',
    note: 'optional',
  },
];

/** "40 s", "12 min", "3 h", "2 days". */
export function sayVisible(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return seconds < 36 * 3_600 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} days`;
}

/** "in 60 days", "today", "3 days late". */
export function sayDeadline(deadlineAt: string, now: number): string {
  const days = Math.ceil((Date.parse(deadlineAt) - now) / 86_400_000);
  if (days < 0) return `${-days} ${days === -1 ? 'day' : 'days'} late`;
  return days === 0 ? 'today' : `in ${days} ${days === 1 ? 'day' : 'days'}`;
}
