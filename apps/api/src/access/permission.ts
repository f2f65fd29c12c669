import { type GeneralAction, mayDoGenerally, type Role } from '@congvu/domain';

/** `signed-in`: any session, also without a chosen post; the others are actions of the domain's access policy. */
export type Permission = 'signed-in' | 'letter.act' | 'arrival.register' | GeneralAction;

/**
 * The coarse wall: whether the roles of the post may use the endpoint at all. What touches one letter (`letter.act`)
 * is decided on the letter, by the same policy (domain: access).
 */
export function isPermitted(permission: Permission, roles: readonly string[]): boolean {
  switch (permission) {
    case 'signed-in':
    case 'letter.act':
      return true;
    case 'arrival.register':
      return roles.includes('clerk');
    default:
      return mayDoGenerally(roles as readonly Role[], permission);
  }
}
