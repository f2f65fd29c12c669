/** What may be known about a signing credential without its PIN. */
export interface Credential {
  readonly id: string;
  /** DER: the holder's certificate, then its issuers. */
  readonly certificateChain: readonly Buffer[];
}

export interface AuthorisationRequest {
  readonly credentialId: string;
  /** Passed on to whatever guards the key; never stored, logged or put into an error. */
  readonly pin: string;
  /** The DER signed attributes (`PreparedSignature.toBeSigned`); hashed with SHA-256 by the signer. */
  readonly toBeSigned: Uint8Array;
}

/**
 * Holds keys and signs with them: a key store of this installation, a PKCS #11 module, a remote service.
 * Every implementation passes the same conformance suite (`test/signer-conformance.ts`).
 */
export interface Signer {
  /** @throws CredentialUnknown */
  credential(credentialId: string): Promise<Credential>;
  /**
   * The signature value over `toBeSigned`: a PKCS #1 v1.5 block for RSA, the DER SEQUENCE of r and s for
   * ECDSA. Wrong PINs are counted over restarts and answered after growing delays, never by a lock for ever.
   * @throws CredentialUnknown, WrongPin, CredentialDelayed
   */
  authorise(request: AuthorisationRequest): Promise<Buffer>;
}
