import { SetMetadata } from '@nestjs/common';
import { type Permission } from './permission.js';

export const PERMISSION = Symbol('permission');
export const PUBLIC = 'public';

/** Who may call the endpoint; whether this one letter may be touched is decided on its row. */
export const Permit = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION, permission);

/** Anybody may call the endpoint, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PERMISSION, PUBLIC);
