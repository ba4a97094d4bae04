import { inInbox as declared } from '../inbox/kinds';
import { paths } from '../ui/paths';

/** Notices of rooms lead to the case. */
export const inInbox = declared<never>({ kinds: {}, subjects: { case: paths.case } });
