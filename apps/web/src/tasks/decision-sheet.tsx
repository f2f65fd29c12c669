import { SubmitDialog } from '../documents/drafting/submit-dialog.js';
import { TakeBackSheet } from '../documents/take-back-sheet.js';
import { CommentSheet } from '../documents/comment-sheet.js';
import { ApproveSheet } from './sheets/approve-sheet.js';
import { CancelNumberSheet } from './sheets/cancel-number-sheet.js';
import { CloseOpinionsDialog } from './sheets/close-opinions-dialog.js';
import { HandOverSheet } from './sheets/hand-over-sheet.js';
import { IssueSheet } from './sheets/issue-sheet.js';
import { NumberSheet } from './sheets/number-sheet.js';
import { OpinionSheet } from './sheets/opinion-sheet.js';
import { RegisterArrivalSheet } from './sheets/register-arrival-sheet.js';
import { ReturnSheet } from './sheets/return-sheet.js';
import { type SheetProps } from './sheets/sheet-props.js';
import { lazyPart } from '../ui/lazy-part.js';

const SigningDialog = lazyPart(() =>
  import('../signing/signing-dialog.js').then((file) => file.SigningDialog),
);

/** The form of an action. */
export function DecisionSheet(props: SheetProps) {
  const { task, action, onClose } = props;
  switch (action.action) {
    case 'approve':
      return <ApproveSheet {...props} />;
    case 'return':
    case 'reject':
      return <ReturnSheet {...props} />;
    case 'opinion':
      return <OpinionSheet {...props} />;
    case 'close-opinions':
      return <CloseOpinionsDialog {...props} />;
    case 'register-arrival':
      return <RegisterArrivalSheet {...props} />;
    case 'assign':
    case 'pass-on':
      return <HandOverSheet {...props} />;
    case 'number':
      return <NumberSheet {...props} />;
    case 'cancel-number':
      return <CancelNumberSheet {...props} />;
    case 'issue':
      return <IssueSheet {...props} />;
    case 'sign':
      return <SigningDialog kind="person" task={task} onClose={onClose} />;
    case 'seal':
      return <SigningDialog kind="agency" task={task} onClose={onClose} />;
    case 'submit':
      return <SubmitDialog documentId={task.documentId} onClose={onClose} />;
    case 'withdraw':
    case 'recall':
      return <TakeBackSheet kind={action.action} documentId={task.documentId} onClose={onClose} />;
    case 'comment':
      return <CommentSheet documentId={task.documentId} onClose={onClose} />;
    case 'edit':
    case 'claim':
    case 'release':
    case 'undo':
    case 'propose-again':
      return null;
  }
}
