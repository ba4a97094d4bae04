import { Body, Controller, Delete, Get, HttpCode, Post, Res, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { DocumentText, DocumentView, Page } from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { DocumentViewsService } from './document-views.service';
import { DocumentsService } from './documents.service';
import { AttachDocumentDto } from './dto/documents.dto';
import { DocumentUpload } from './upload/document-upload.interceptor';

const FILE_FORM = {
  type: 'object',
  required: ['title', 'file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    title: { type: 'string' },
    clientId: { type: 'string', format: 'uuid' },
    overrides: { type: 'string', description: 'The list as JSON.' },
  },
};

@ApiTags('documents')
@Controller('cases/:id/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly views: DocumentViewsService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Attach a document to a case' })
  @RouteConfig({ takes: 'file' })
  @UseInterceptors(DocumentUpload)
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiExtraModels(AttachDocumentDto)
  @ApiBody({
    description:
      'JSON with the text that is kept; or a form with `file` (text in UTF-8, CSV or PDF), `title`, and where needed `clientId` and `overrides` as JSON: then the text is taken out of the file, and nothing else of it.',
    schema: { oneOf: [{ $ref: getSchemaPath(AttachDocumentDto) }, FILE_FORM] },
  })
  @Answers('DocumentView', { status: 201 })
  @Answers('DocumentView', { description: 'This clientId attached a document before; that document as it is now.' })
  @ApiPayloadTooLargeResponse({ description: 'request.too_large' })
  @ApiUnprocessableEntityResponse({
    description:
      'privacy.identifiers_found with the places in the text; document.kind_refused, document.unreadable, document.encrypted, document.no_text, document.too_long.',
  })
  async attach(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: AttachDocumentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentView> {
    const attached = await this.documents.attach(viewer, id, body);
    if (!attached.created) void reply.status(200);
    return this.views.changed(viewer, id, attached.id);
  }

  @Get()
  @ApiOperation({ summary: 'List the documents of a case' })
  @AnswersPage('DocumentView', { ofCase: true, description: 'Newest first, without their texts.' })
  list(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<Page<DocumentView>> {
    return this.views.list(viewer, id);
  }

  @Get(':documentId')
  @ApiOperation({ summary: 'Read a document with its text' })
  @Answers('DocumentText')
  text(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('documentId') documentId: string,
  ): Promise<DocumentText> {
    return this.views.text(viewer, id, documentId);
  }

  @Delete(':documentId')
  @ApiOperation({ summary: 'Remove a document' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Its text and title are gone; that it was there stays.' })
  remove(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('documentId') documentId: string,
  ): Promise<void> {
    return this.documents.remove(viewer, id, documentId);
  }
}
