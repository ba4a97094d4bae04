import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Public } from '../platform/access/session.guard';
import { Source, type RequestSource } from '../auth/request-source';
import { AcceptInvitationDto } from './dto/members.dto';
import { InvitationsService } from './invitations.service';

@ApiTags('members')
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Public()
  @Post('accept')
  @ApiOperation({ summary: 'Accept an invitation' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The password is set; sign in with it.' })
  @ApiNotFoundResponse({ description: 'invitation.not_valid: unknown, used up or expired.' })
  @ApiUnprocessableEntityResponse({
    description: 'session.password_weak, session.password_common, session.password_own',
  })
  @ApiTooManyRequestsResponse({ description: 'session.throttled, with Retry-After.' })
  accept(@Body() body: AcceptInvitationDto, @Source() source: RequestSource): Promise<void> {
    return this.invitations.accept(body.token, body.password, source);
  }
}
