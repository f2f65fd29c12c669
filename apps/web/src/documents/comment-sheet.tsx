import { useState } from 'react';
import { t } from '../texts/t.js';
import { Sheet } from '../ui/sheet.js';
import { TextField } from '../ui/text-field.js';
import { useAddComment } from './add-comment.mutation.js';

interface CommentSheetProps {
  readonly documentId: string;
  readonly onClose: () => void;
}

export function CommentSheet({ documentId, onClose }: CommentSheetProps) {
  const [text, setText] = useState('');
  const add = useAddComment(documentId);
  return (
    <Sheet
      title={t('documents.comments')}
      confirm={t('documents.addComment')}
      onConfirm={() => add.mutate(text, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={add.isPending}
      isReady={text.trim() !== ''}
      error={add.error}
    >
      <TextField label={t('documents.commentText')} value={text} onChange={setText} autoFocus />
    </Sheet>
  );
}
