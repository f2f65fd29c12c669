export {
  type CertificateAuthority,
  openCertificateAuthority,
} from './authority/certificate-authority.js';
export { type AuditHead } from './audit-marks/audit-mark.js';
export {
  AuditMarkLog,
  type AuditMarkPlace,
  readAuditMarks,
  type ReadAuditMarks,
} from './audit-marks/audit-mark-log.js';
export {
  type AgencyOrder,
  type CertificateAuthorityOptions,
  type IssuedCredential,
  type PersonOrder,
} from './authority/orders.js';
export {
  type Certificate,
  readCertificate,
  type SubjectNames,
} from './certificates/certificate.js';
export { judgePath, type PathFault } from './certificates/certification-path.js';
export { type RevocationList } from './certificates/revocation-list.js';
export {
  openTrustList,
  readTrustList,
  type TrustList,
  type TrustMaterial,
} from './certificates/trust-list.js';
export {
  type Authorisation,
  type CompletedSignature,
  completeSignature,
  type Judge,
} from './complete-signature.js';
export {
  BaseNotGapless,
  EncryptedPdf,
  FieldAlreadyFilled,
  FieldLocked,
  FieldMissing,
  InvalidDer,
  MalformedPdf,
  ObjectNeverWritten,
  PreparedMismatch,
  SerialNumberUnknown,
  SignatureTooLarge,
  SignedFileRefused,
  SigningError,
  type SigningErrorLevel,
  TrustListEmpty,
  UnsupportedKey,
} from './errors.js';
export { type ByteRange } from './pdf/signature-dictionary.js';
export {
  type AppearanceSize,
  type DrawAppearance,
  type PreparedSignature,
  prepareSignature,
  type PrepareSignatureInput,
  type TextFilling,
} from './prepare-signature.js';
export { type AuthorisationRequest, type Credential, type Signer } from './signer.js';
export {
  CredentialDelayed,
  CredentialExists,
  CredentialUnknown,
  KeyFileDamaged,
  UnusablePin,
  WrongPin,
} from './signers/signer-errors.js';
export {
  type EnrolledCredential,
  openSoftwareSigner,
  type SoftwareSigner,
  type SoftwareSignerOptions,
} from './signers/software.signer.js';
export { type Reason, type ReasonCode } from './verification/reasons.js';
export {
  type LaterChange,
  type SignatureReport,
  type SignerIdentity,
  type VerificationReport,
  type Verdict,
} from './verification/report.js';
export {
  type ExpectedSignature,
  type StoredRevision,
  type VerificationOptions,
  verifyPdf,
} from './verification/verify-pdf.js';
