import { Button } from 'antd';
import { Suspense, useState } from 'react';
import { useSession } from '../app/session.query.js';
import { t } from '../texts/t.js';
import { lazyPart } from '../ui/lazy-part.js';

const NewLetterDialog = lazyPart(() =>
  import('./new-letter-dialog.js').then((file) => file.NewLetterDialog),
);

export function NewLetterButton() {
  const roles = useSession().capacity?.roles ?? [];
  const [isOpen, setOpen] = useState(false);
  if (!roles.includes('officer')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('documents.new')}</Button>
      <Suspense>{isOpen && <NewLetterDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
