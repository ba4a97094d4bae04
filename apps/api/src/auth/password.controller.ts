import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { ChangePasswordDto } from './dto/sessions.dto';
import { SignInService } from './sign-in.service';

@ApiTags('sessions')
@Controller('me/password')
export class PasswordController {
  constructor(private readonly signIns: SignInService) {}

  @Post()
  @ApiOperation({ summary: 'Change the own password' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Changed; the other sessions are ended.' })
  @ApiForbiddenResponse({ description: 'session.reauth_failed: the current password is not right.' })
  @ApiUnprocessableEntityResponse({
    description: 'session.password_weak, session.password_common, session.password_own',
  })
  change(@CurrentViewer() viewer: Viewer, @Body() body: ChangePasswordDto): Promise<void> {
    return this.signIns.changePassword(viewer, body.currentPassword, body.newPassword);
  }
}
