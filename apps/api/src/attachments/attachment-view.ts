import { type AttachmentMediaType, type AttachmentView } from '@congvu/contracts';
import { type StoredAttachment } from '@congvu/persistence';
import { capacityView } from '../organisation/capacity-view.js';

/** Only kinds that the intake knows are ever stored. */
export function attachmentView(attachment: StoredAttachment): AttachmentView {
  const mediaType = attachment.mediaType as AttachmentMediaType;
  return { ...attachment, mediaType, addedBy: capacityView(attachment.addedBy) };
}
