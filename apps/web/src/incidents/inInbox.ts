import { inInbox as declared } from '../inbox/kinds';
import { QuarantinedIcon, ReportIcon } from '../ui';
import { incidentPaths } from './incidentPaths';

export const inInbox = declared<'privacy.incident' | 'privacy.second_person' | 'privacy.hidden' | 'privacy.released'>({
  kinds: {
    'privacy.incident': { icon: ReportIcon, action: 'Assess' },
    'privacy.second_person': { icon: ReportIcon, action: 'Look' },
    'privacy.hidden': { icon: QuarantinedIcon, action: 'Write again' },
    'privacy.released': { icon: QuarantinedIcon, action: 'Read' },
  },
  subjects: { incident: incidentPaths.incident },
});
