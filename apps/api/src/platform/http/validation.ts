import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { ProblemError } from '@consilium/contracts';
import { ProblemException } from '../problems/problem';

/** A name of a field that nobody knows is the sender's own text. */
export const PATH_MAX = 100;
export const NOT_KNOWN = 'is not a known field';
const MESSAGE_MAX = 200;

/** Flattens class-validator's tree to `{path, message}`; never quotes the value. */
export function flattenValidation(errors: ValidationError[], parent = ''): ProblemError[] {
  return errors.flatMap((error) => {
    const path = (parent ? `${parent}.${error.property}` : error.property).slice(0, PATH_MAX);
    const own = Object.values(error.constraints ?? {}).map((message) => ({
      path,
      message: message.replace(/^property .+ should not exist$/s, NOT_KNOWN).slice(0, MESSAGE_MAX),
    }));
    return [...own, ...flattenValidation(error.children ?? [], path)];
  });
}

export const requestInvalid = (errors: ProblemError[]): ProblemException =>
  new ProblemException('request.invalid', {
    detail: errors.length === 1 ? 'One field was not accepted.' : `${errors.length} fields were not accepted.`,
    errors,
  });

/** Unknown fields are refused, types are never coerced from a body (a query DTO converts its own fields with @Type). */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => requestInvalid(flattenValidation(errors)),
  });
