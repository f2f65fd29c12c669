import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { TextField } from '../ui/text-field.js';
import { useAddComment } from './add-comment.mutation.js';

export function CommentForm({ documentId }: { readonly documentId: string }) {
  const [text, setText] = useState('');
  const add = useAddComment(documentId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(text, { onSuccess: () => setText('') });
      }}
    >
      <TextField label={t('documents.commentText')} value={text} onChange={setText} />
      {add.error && <ProblemNotice error={add.error} />}
      <Button htmlType="submit" disabled={text.trim() === ''} loading={add.isPending}>
        {t('documents.addComment')}
      </Button>
    </form>
  );
}
