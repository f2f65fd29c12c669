import { type IssuerId, type PersonId } from '@congvu/domain';
import { type CredentialOwner } from '@congvu/persistence';

/** Name of a credential in the key store: whose it is. */
export function credentialId(owner: CredentialOwner): string {
  return owner.kind === 'person' ? `person-${owner.personId}` : `agency-${owner.issuerId}`;
}

export function ownerOf(id: string): CredentialOwner {
  const owner = id.slice(id.indexOf('-') + 1);
  return id.startsWith('agency-')
    ? { kind: 'agency', issuerId: owner as IssuerId }
    : { kind: 'person', personId: owner as PersonId };
}
