import { type SignatureKind, type TaskView } from '@congvu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, Suspense, useId, useRef, useState } from 'react';
import { asProblem } from '../app/api/problem-error.js';
import { useDocumentQuery } from '../documents/document.query.js';
import { t } from '../texts/t.js';
import { Dialog } from '../ui/dialog.js';
import { lazyPart } from '../ui/lazy-part.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useAuthorise, useSigningQuery } from './signing-session.mutation.js';

const PdfPages = lazyPart(() => import('../ui/pdf-pages.js').then((file) => file.PdfPages));
const Differences = lazyPart(() =>
  import('../documents/differences.js').then((file) => file.Differences),
);

interface SigningDialogProps {
  readonly kind: SignatureKind;
  readonly task: TaskView;
  readonly onClose: () => void;
}

/** What will be signed, by what right, and the PIN. The hash of the very bytes shown goes with it. */
export function SigningDialog({ kind, task, onClose }: SigningDialogProps) {
  const signing = useSigningQuery(task, kind);
  const letter = useDocumentQuery(task.documentId);
  return (
    <Dialog title={t(`signing.title.${kind}`)} size="large" onClose={onClose}>
      {signing.error && (
        <ProblemNotice error={signing.error} onRetry={() => void signing.refetch()} />
      )}
      {signing.isPending && <Loading />}
      {signing.data && (
        <div className="signing">
          <div className="signing-file" role="region" aria-label={t('signing.file')} tabIndex={0}>
            <Suspense fallback={<Loading />}>
              <PdfPages file={signing.data.bytes} name={task.subject} />
            </Suspense>
          </div>
          <div className="signing-form">
            <p className="quiet">{task.typeName}</p>
            <h3>{task.subject}</h3>
            {signing.data.session.authorityLine?.map((line) => (
              <p key={line} className="authority-line">
                {line}
              </p>
            ))}
            <PinForm
              kind={kind}
              taskId={task.id}
              sessionId={signing.data.session.id}
              seenSha256={signing.data.seenSha256}
              onClose={onClose}
            />
            <details>
              <summary>{t('documents.tab.so-sanh')}</summary>
              <Suspense fallback={<Loading />}>
                {letter.data && <Differences letter={letter.data} />}
              </Suspense>
            </details>
            <p className="quiet hash">{t('signing.hash', { hash: signing.data.seenSha256 })}</p>
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface PinFormProps {
  readonly kind: SignatureKind;
  readonly taskId: string;
  readonly sessionId: string;
  readonly seenSha256: string;
  readonly onClose: () => void;
}

function PinForm({ kind, taskId, sessionId, seenSha256, onClose }: PinFormProps) {
  const [pin, setPin] = useState('');
  const input = useRef<InputRef>(null);
  const field = useId();
  const client = useQueryClient();
  const authorise = useAuthorise(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const again = () => {
      setPin('');
      input.current?.focus();
    };
    authorise.mutate({ sessionId, pin, seenSha256 }, { onError: again });
  };
  // Another PIN is typed into the same session; anything else needs a new one.
  const isWrongPin = authorise.error !== null && asProblem(authorise.error).code === 'wrong-pin';
  const openAnew = () => {
    authorise.reset();
    void client.invalidateQueries({ queryKey: ['signing', taskId, kind] });
  };
  return (
    <form className="pin-form" onSubmit={submit}>
      <label htmlFor={field}>{t('signing.pin')}</label>
      <Input
        ref={input}
        id={field}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        value={pin}
        onChange={({ target }) => setPin(target.value)}
      />
      {authorise.error && (
        <ProblemNotice error={authorise.error} {...(isWrongPin ? {} : { onRetry: openAnew })} />
      )}
      <Button type="primary" htmlType="submit" disabled={pin === ''} loading={authorise.isPending}>
        {t(`signing.confirm.${kind}`)}
      </Button>
    </form>
  );
}
