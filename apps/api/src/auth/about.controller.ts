import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { About } from '@consilium/contracts';
import { Answers } from '../openapi/answers';
import { Public } from '../platform/access/session.guard';
import { SETTINGS, type Settings } from '../platform/settings';
import { CredentialsRepository } from './credentials.repository';
import { demoAccounts } from './demo-accounts';
import { productVersion } from './product-version';

/** What the sign-in page needs to know; tells nothing about anybody but the demo's accounts. */
@ApiTags('sessions')
@Controller('about')
export class AboutController {
  private readonly version = productVersion();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly accounts: CredentialsRepository,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Read what a sign-in page needs to know' })
  @Answers('About')
  async about(): Promise<About> {
    const { demo, sessionIdleMinutes: idleMinutes } = this.settings;
    return {
      name: 'Consilium',
      version: this.version,
      demo,
      ...(demo && { demoAccounts: await demoAccounts(this.accounts) }),
      idleMinutes,
    };
  }
}
