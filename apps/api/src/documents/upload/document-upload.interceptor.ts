import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { actOf, noteSender } from '../../platform/access/sender';
import type { ViewedRequest } from '../../platform/access/session.guard';
import { requestInvalid } from '../../platform/http/validation';
import { ProblemException, notFound } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { DocumentsService } from '../documents.service';
import { Extraction } from '../extract/extraction';
import { readForm, type FileForm } from './read-form';
import { UploadThrottle } from './upload-throttle';

type Uploading = ViewedRequest & { body?: unknown };

/**
 * Makes of a form with a file the same body as of JSON: title and text. What happens to it then, validation and the gate, is the way of
 * every body; the file itself goes no further than here. Whoever may not attach has nothing read of what they send.
 */
@Injectable()
export class DocumentUpload implements NestInterceptor {
  constructor(
    private readonly documents: DocumentsService,
    private readonly extraction: Extraction,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly throttle: UploadThrottle,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Uploading>();
    const { viewer } = request;
    const params = request.params as { id?: string };
    if (!viewer || !params.id) throw notFound();
    await this.documents.requireAttach(viewer, params.id);
    this.throttle.take(viewer.memberId);
    if (/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')) {
      request.body = await this.extraction.oneAtATime(viewer.memberId, async () =>
        this.bodyOf(await readForm(request.raw, this.settings.documentMaxKb * 1024), viewer.memberId),
      );
      noteSender(request.body, { viewer, act: actOf(request), params });
    }
    return next.handle();
  }

  private async bodyOf({ file, fileName, fields }: FileForm, memberId: string): Promise<object> {
    if ('text' in fields || 'kind' in fields)
      throw requestInvalid([{ path: 'text' in fields ? 'text' : 'kind', message: 'comes from the file' }]);
    const { overrides, ...others } = fields;
    return {
      ...others,
      ...(fileName && { fileName: wordsOf(fileName) }),
      ...(overrides !== undefined && { overrides: parsed(overrides) }),
      ...(await this.extraction.textOf(file, memberId)),
    };
  }
}

/** The words of a file's name: that it is one says nothing. */
const wordsOf = (fileName: string): string =>
  fileName
    .replace(/(?<=.)\.[^.]{0,10}$/u, '')
    .replace(/[_.-]+/g, ' ')
    .trim() || 'file';

/** A form holds texts only: the list of overrides is JSON in it. */
function parsed(overrides: string): unknown {
  try {
    return JSON.parse(overrides);
  } catch {
    throw new ProblemException('request.malformed');
  }
}
