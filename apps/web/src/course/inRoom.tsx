import { IconActivity, IconActivityHeartbeat } from '@tabler/icons-react';
import { sessionKindLabel } from '@consilium/clinical';
import { inRoom as declared } from '../rooms/slots/inRoom';
import { CourseSections } from './CourseSections';
import { courseKeys } from './queries';

const wordOf = ({ kind, number }: { kind: string; number: number }): string =>
  `${sessionKindLabel(kind).toLowerCase()} session ${number}`;

/** The course of the case that a room belongs to. */
export const inRoom = declared<'course'>({
  lines: {
    'course.session_added': {
      icon: IconActivity,
      words: ({ actor, data }, nameOf) => `${nameOf(actor?.memberId)} began the record of ${wordOf(data)}`,
    },
    'course.session_withdrawn': {
      icon: IconActivity,
      words: ({ actor, data }, nameOf) => `${nameOf(actor?.memberId)} withdrew the record of ${wordOf(data)}`,
    },
    'course.session_finished': {
      icon: IconActivityHeartbeat,
      words: ({ actor, data }, nameOf) => `${nameOf(actor?.memberId)} finished the record of ${wordOf(data)}`,
    },
  },
  Section: CourseSections,
  forget: (client, { id }) => client.removeQueries({ queryKey: courseKeys.of(id) }),
});
