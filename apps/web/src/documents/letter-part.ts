import { type DocumentView } from '@congvu/contracts';

export interface LetterPartProps {
  readonly letter: DocumentView;
}
