import { PASSWORD_LEAST, PASSWORD_MOST } from '@consilium/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { OneLine } from '../../platform/http/one-line';

export class SignInDto {
  @ApiProperty({ maxLength: 254, example: 'therapist@demo.test' })
  @OneLine({ most: 254 })
  email: string;

  @ApiProperty({ maxLength: PASSWORD_MOST, format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MOST)
  password: string;
}

export class ChangePasswordDto {
  @ApiProperty({ maxLength: PASSWORD_MOST, format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MOST)
  currentPassword: string;

  @ApiProperty({ minLength: PASSWORD_LEAST, maxLength: PASSWORD_MOST, format: 'password', description: `At least ${PASSWORD_LEAST} characters; a shorter one is 422.` })
  @IsString()
  @MaxLength(PASSWORD_MOST)
  newPassword: string;
}
