import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { senderOf } from '../../platform/access/sender';
import { createValidationPipe } from '../../platform/http/validation';
import { TextGate } from './text-gate';

/** The one global pipe, for HTTP and sockets alike: what a client sends is validated, then its texts pass the gate, then a handler runs. */
@Injectable()
export class TextGatePipe implements PipeTransform<unknown, Promise<unknown>> {
  private readonly validation = createValidationPipe();

  constructor(private readonly gate: TextGate) {}

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const valid: unknown = await this.validation.transform(value, metadata);
    if (metadata.type === 'body' && typeof valid === 'object' && valid !== null) await this.gate.admit(valid, senderOf(value));
    return valid;
  }
}
