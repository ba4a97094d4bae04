import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { ProblemError } from '@consilium/contracts';
import { ProblemException } from '../problems/problem';

/** Flattens class-validator's tree to `{path, message}`; never quotes the value. */
export function flattenValidation(errors: ValidationError[], parent = ''): ProblemError[] {
  return errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message: message.replace(/^property .+ should not exist$/, 'is not a known field') }));
    return [...own, ...flattenValidation(error.children ?? [], path)];
  });
}

export const requestInvalid = (errors: ProblemError[]): ProblemException =>
  new ProblemException('request.invalid', { detail: errors.length === 1 ? 'One field was not accepted.' : `${errors.length} fields were not accepted.`, errors });

/** Unknown fields are refused, types are never coerced from a body (a query DTO converts its own fields with @Type). */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => requestInvalid(flattenValidation(errors)),
  });
