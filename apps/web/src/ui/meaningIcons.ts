import { createReactComponent } from '@tabler/icons-react';

/*
 * Signs that mean one thing wherever they stand. What means it takes its sign from here; nothing else does.
 * Octagon: a safety hold (filled: contraindicated). Triangle: caution. Shield: an identifier, and the incident that one becomes.
 * Two eyes: a second look. Lock: held until its phase.
 */
export {
  IconAlertOctagon as HoldIcon,
  IconAlertOctagonFilled as ContraindicatedIcon,
  IconAlertTriangle as CautionIcon,
  IconLock as HeldIcon,
  IconShieldExclamation as ReportIcon,
  IconShieldLock as QuarantinedIcon,
  IconShieldX as IdentifierIcon,
} from '@tabler/icons-react';

const EYE = 'a5 5 0 0 1 9.5 0a5 5 0 0 1 -9.5 0';

export const SecondLookIcon = createReactComponent('outline', 'second-look', 'SecondLook', [
  ['path', { d: `M1.75 12${EYE}`, key: 'left' }],
  ['path', { d: 'M6.5 12h.01', key: 'left-pupil' }],
  ['path', { d: `M12.75 12${EYE}`, key: 'right' }],
  ['path', { d: 'M17.5 12h.01', key: 'right-pupil' }],
]);
