import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import { FINDINGS_MAX, withoutMentions, type ScanResult } from '@consilium/contracts';
import { Answers } from '../../openapi/answers';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { fitting } from '../../platform/problems/fitting';
import { ScanTextDto } from './dto/scan.dto';
import { GateThrottle } from './gate-throttle';
import { Scanner } from './scanner';

/** The engine for clients that do not carry it. */
@ApiTags('privacy')
@Controller('privacy/scan')
export class ScanController {
  constructor(
    private readonly throttle: GateThrottle,
    private readonly scanner: Scanner,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Scan a text for identifiers' })
  @HttpCode(200)
  @Answers('ScanResult', {
    description:
      'What could identify a person. Nothing found is no legal determination that the text is de-identified. The first ones, where there are very many.',
  })
  @ApiTooManyRequestsResponse({ description: 'privacy.throttled, measured like posts and by characters.' })
  async scan(
    @CurrentViewer() viewer: Viewer,
    @Body() { text, profile = 'clinical' }: ScanTextDto,
  ): Promise<ScanResult> {
    this.throttle.takeAsked(viewer.memberId);
    const [findings = []] = await this.scanner.scan(viewer.memberId, [{ text: withoutMentions(text), profile }]);
    return { findings: fitting(findings, FINDINGS_MAX) };
  }
}
