import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../platform/access/session.guard';
import { buildAsyncApi } from './document';

/** `GET /asyncapi.json`: the sockets as the OpenAPI document is for HTTP. It tells no more than the sources do, so it is public. */
@ApiExcludeController()
@Public()
@Controller('asyncapi.json')
export class AsyncApiController {
  private readonly document = JSON.stringify(buildAsyncApi());

  @Get()
  @Header('content-type', 'application/json; charset=utf-8')
  read(): string {
    return this.document;
  }
}
