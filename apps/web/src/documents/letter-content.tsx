import { type DocumentView } from '@congvu/contracts';
import { Differences } from './differences.js';
import { History } from './history.js';
import { LetterFiles } from './letter-files.js';
import { LetterPages } from './letter-pages.js';
import { type LetterTab } from './letter-tab.js';
import { LetterReport } from '../reports/reading/letter-report.js';
import { Opinions } from './opinions.js';
import { Slip } from './slip.js';

interface LetterContentProps {
  readonly letter: DocumentView;
  readonly tab: LetterTab;
  /** Another letter whose report stands beside. */
  readonly beside: string | undefined;
}

export function LetterContent({ letter, tab, beside }: LetterContentProps) {
  switch (tab) {
    case 'noi-dung':
      return <LetterPages letter={letter} />;
    case 'so-lieu':
      return <LetterReport letter={letter} beside={beside} />;
    case 'phieu-trinh':
      return <Slip letter={letter} />;
    case 'so-sanh':
      return <Differences letter={letter} />;
    case 'y-kien':
      return <Opinions letter={letter} />;
    case 'lich-su':
      return <History letter={letter} />;
    case 'tep':
      return <LetterFiles letter={letter} />;
  }
}
