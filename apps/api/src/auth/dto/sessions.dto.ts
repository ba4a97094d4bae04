import { PASSWORD_LEAST, PASSWORD_MOST } from '@consilium/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { OneLine } from '../../platform/http/one-line';
import { Closed } from '../../platform/http/text-fields';

export class SignInDto {
  @ApiProperty({ maxLength: 254, example: 'therapist@demo.test' })
  @OneLine({ most: 254 })
  @Closed('e-mail of an account')
  email: string;

  @ApiProperty({ maxLength: PASSWORD_MOST, format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MOST)
  @Closed('password')
  password: string;
}

export class ChangePasswordDto {
  @ApiProperty({ maxLength: PASSWORD_MOST, format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MOST)
  @Closed('password')
  currentPassword: string;

  @ApiProperty({
    minLength: PASSWORD_LEAST,
    maxLength: PASSWORD_MOST,
    format: 'password',
    description: `At least ${PASSWORD_LEAST} characters; a shorter one is 422.`,
  })
  @IsString()
  @MaxLength(PASSWORD_MOST)
  @Closed('password')
  newPassword: string;
}
