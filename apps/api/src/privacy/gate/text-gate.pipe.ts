import { Inject, Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { senderOf } from '../../platform/access/sender';
import { refuseShape } from '../../platform/http/body-shape';
import { createValidationPipe } from '../../platform/http/validation';
import { SETTINGS, type Settings } from '../../platform/settings';
import { TextGate } from './text-gate';

/** The one global pipe, for HTTP and sockets alike: what a client sends is looked at from outside, then validated, then its texts pass the gate, then a handler runs. */
@Injectable()
export class TextGatePipe implements PipeTransform<unknown, Promise<unknown>> {
  private readonly validation = createValidationPipe();

  constructor(
    private readonly gate: TextGate,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' || metadata.type === 'query')
      refuseShape(value, metadata.metatype, this.settings.bodyValues);
    const valid: unknown = await this.validation.transform(value, metadata);
    if (metadata.type === 'body' && typeof valid === 'object' && valid !== null)
      await this.gate.admit(valid, senderOf(value));
    return valid;
  }
}
