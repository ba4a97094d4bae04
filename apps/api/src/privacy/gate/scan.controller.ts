import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import { withoutMentions, type ScanFinding } from '@consilium/contracts';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { ScanResultSchema, ScanTextDto } from './dto/scan.dto';
import { scanned } from './findings';
import { GateThrottle } from './gate-throttle';

/** The engine for clients that do not carry it. */
@ApiTags('privacy')
@Controller('privacy/scan')
export class ScanController {
  constructor(private readonly throttle: GateThrottle) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ScanResultSchema, description: 'What could identify a person. Nothing found is no legal determination that the text is de-identified.' })
  @ApiTooManyRequestsResponse({ description: 'privacy.throttled, measured like posts.' })
  scan(@CurrentViewer() viewer: Viewer, @Body() { text, profile = 'clinical' }: ScanTextDto): { findings: ScanFinding[] } {
    this.throttle.takeAsked(viewer.memberId);
    return { findings: scanned(withoutMentions(text), profile) };
  }
}
