import { PASSWORD_LEAST, PASSWORD_MOST } from '@consilium/domain';
import { LookedUp, Password } from '../../platform/http/fields';

export class SignInDto {
  @LookedUp(254, 'e-mail of an account', { example: 'therapist@demo.test' })
  email: string;

  @Password(PASSWORD_MOST)
  password: string;
}

export class ChangePasswordDto {
  @Password(PASSWORD_MOST)
  currentPassword: string;

  @Password(PASSWORD_MOST, {
    least: PASSWORD_LEAST,
    description: `At least ${PASSWORD_LEAST} characters; a shorter one is 422.`,
  })
  newPassword: string;
}
