/** The DER of every block of this label in a PEM file; a file without PEM lines is taken as DER. */
export function pemBlocks(file: Uint8Array, label: 'CERTIFICATE' | 'X509 CRL'): Buffer[] {
  const bytes = Buffer.from(file);
  const text = bytes.toString('latin1');
  if (!text.includes('-----BEGIN ')) return [bytes];
  const blocks = text.matchAll(
    new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g'),
  );
  return [...blocks].map(([, body = '']) => Buffer.from(body, 'base64'));
}

/** PEM text of one DER. */
export function pemOf(der: Uint8Array, label: 'CERTIFICATE' | 'X509 CRL'): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
