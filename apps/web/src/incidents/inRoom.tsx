import { inRoom as declared } from '../rooms/slots/inRoom';
import { ReportDialogs } from './ReportDialogs';

/** Identifiers in what was written are reported from the room. */
export const inRoom = declared<never>({ lines: {}, Around: ReportDialogs });
