import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiConflictResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FactsImported, FactsPreview } from '@consilium/contracts';
import { Answers } from '../../openapi/answers';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { IdParam } from '../../platform/http/id-param';
import { ImportFactsDto, PreviewImportDto } from './import.dto';
import { ImportService } from './import.service';

@ApiTags('course')
@Controller('cases/:id/course/import')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Post('preview')
  @HttpCode(200)
  @RouteConfig({ takes: 'file' })
  @ApiOperation({ summary: 'Read a CSV file of vital signs or totals without importing it' })
  @Answers('FactsPreview')
  @ApiPayloadTooLargeResponse({ description: 'request.too_large' })
  @ApiUnprocessableEntityResponse({ description: 'course.file_refused: why nothing of the file can be read.' })
  preview(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: PreviewImportDto,
  ): Promise<FactsPreview> {
    return this.imports.preview(viewer, id, body);
  }

  @Post()
  @RouteConfig({ takes: 'file' })
  @ApiOperation({ summary: 'Import the rows of a CSV file that its preview accepts' })
  @Answers('FactsImported', { status: 201 })
  @ApiConflictResponse({ description: 'course.import_changed: other rows would come in than the preview showed.' })
  @ApiPayloadTooLargeResponse({ description: 'request.too_large' })
  @ApiUnprocessableEntityResponse({ description: 'course.file_refused: why nothing of the file can be read.' })
  import(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: ImportFactsDto): Promise<FactsImported> {
    return this.imports.import(viewer, id, body);
  }
}
