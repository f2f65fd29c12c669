import { type CredentialView } from '@congvu/contracts';
import { useSession } from '../app/session.query.js';
import { t } from '../texts/t.js';
import { formatDay } from '../ui/dates.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { CreateKeyForm } from './create-key-form.js';
import { useCredentials } from './credential.query.js';

const KEEPERS: readonly string[] = ['signer', 'clerk'];

/** The person's own key, and the seals that he keeps; each is made here once. */
export function SigningKeys() {
  const roles = useSession().capacity?.roles ?? [];
  return roles.some((role) => KEEPERS.includes(role)) ? <KeysOfPost /> : null;
}

function KeysOfPost() {
  const { data, error } = useCredentials();
  return (
    <section>
      <h2>{t('profile.keys')}</h2>
      {error && <ProblemNotice error={error} />}
      {data?.items.map((credential) => (
        <Key key={ownerKey(credential)} credential={credential} />
      ))}
    </section>
  );
}

function Key({ credential }: { readonly credential: CredentialView }) {
  const { owner, holder, certificate } = credential;
  return (
    <>
      <h3>{owner.kind === 'person' ? t('profile.ownKey') : t('profile.sealOf', { holder })}</h3>
      {certificate === null ? (
        <CreateKeyForm owner={owner} id={ownerKey(credential)} />
      ) : (
        <p>
          {t('profile.keyValid', {
            serial: certificate.serial,
            until: formatDay(certificate.notAfter),
            issuer: certificate.issuer,
          })}
        </p>
      )}
    </>
  );
}

function ownerKey({ owner }: CredentialView): string {
  return owner.kind === 'person' ? 'person' : owner.issuerId;
}
