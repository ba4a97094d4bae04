import type { ModalityCode, Whole } from '../common/scalars';
import type { Availability } from './views';

/** `PATCH /me`: what a member says about themselves. The version goes along, here or as `If-Match`. `availabilityNote: null` clears it. */
export interface EditMe {
  availability?: Availability;
  availabilityNote?: string | null;
  modalities?: ModalityCode[];
  version?: Whole;
}
