import { SCAN_TEXT_MAX, TEXT_PROFILES, type TextProfile } from '@consilium/contracts';
import { Choice, UnkeptText } from '../../../platform/http/fields';

export class ScanTextDto {
  @UnkeptText(SCAN_TEXT_MAX, 'scanned, not kept', { description: 'Neither kept nor logged.' })
  text: string;

  @Choice(TEXT_PROFILES, { optional: true, default: 'clinical' })
  profile?: TextProfile;
}
