import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  LIST_LIMIT_DEFAULT,
  LIST_LIMIT_MAX,
  type DirectoryEntry,
  type MemberDetail,
  type Page,
  type PracticeView,
} from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { MembersService } from '../members/members.service';
import { DirectoryQueryDto } from './dto/directory.dto';
import { decodeNameCursor, encodeNameCursor } from './name-cursor';

/** Where members find colleagues. Open to everybody who is signed in. */
@ApiTags('directory')
@Controller()
export class DirectoryController {
  constructor(private readonly members: MembersService) {}

  @Get('members')
  @ApiOperation({ summary: 'List members' })
  @AnswersPage('DirectoryEntry', { description: 'In the order of names.' })
  async list(@Query() { limit, cursor, ...filter }: DirectoryQueryDto): Promise<Page<DirectoryEntry>> {
    const { items, next } = await this.members.page(
      filter,
      decodeNameCursor(cursor),
      Math.min(limit ?? LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX),
    );
    return { items, nextCursor: next && encodeNameCursor(next) };
  }

  @Get('members/:id')
  @ApiOperation({ summary: 'Read a member' })
  @Answers('MemberDetail')
  member(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<MemberDetail> {
    return this.members.one(viewer, id);
  }

  @Get('practices')
  @ApiOperation({ summary: 'List practices' })
  @AnswersPage('PracticeView')
  async practices(): Promise<Page<PracticeView>> {
    return { items: await this.members.practices(), nextCursor: null };
  }
}
