import { formatVietnameseDateTime } from '@congvu/calendar';
import { type SignatureView } from '@congvu/contracts';
import { type StoredSignature } from '@congvu/persistence';
import { capacityView } from '../organisation/capacity-view.js';

export function signatureView(signature: StoredSignature): SignatureView {
  const { kind, revision, capacity, authorityLines, claimedAt, completedAt, fileSha256, bytes } =
    signature;
  const { serial, notBefore, notAfter, revokedAt } = signature;
  return {
    kind,
    revision,
    signer: capacityView(capacity),
    authorityLine: authorityLines === null ? null : [...authorityLines],
    signedAt: claimedAt,
    verifiedAt: completedAt,
    state: completedAt === null ? 'in-progress' : 'valid',
    sentence: sentenceOf(signature),
    certificate: { serial, notBefore, notAfter, revokedAt },
    fileSha256,
    bytes,
  };
}

function sentenceOf({ kind, capacity, claimedAt, completedAt }: StoredSignature): string {
  const moment = formatVietnameseDateTime(claimedAt);
  const what =
    kind === 'person'
      ? `${capacity.personName}, ${capacity.postTitle}, ký lúc ${moment}`
      : `Dấu cơ quan do ${capacity.personName} đóng lúc ${moment}`;
  return completedAt === null ? `${what}; đang hoàn tất` : `${what}; đã kiểm tra, hợp lệ`;
}
