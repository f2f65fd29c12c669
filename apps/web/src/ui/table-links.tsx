import { Button } from 'antd';
import { tableAddress, type Params } from '../app/api/client.js';
import { t } from '../texts/t.js';

interface TableLinksProps {
  /** Of the table, without an ending. */
  readonly path: string;
  readonly params: Params;
}

/** What stands on the screen, to print and to calculate with. */
export function TableLinks({ path, params }: TableLinksProps) {
  return (
    <span className="table-links">
      {(['pdf', 'xlsx'] as const).map((ending) => (
        <Button key={ending} href={tableAddress(path, ending, params)} download>
          {t(`cycle.download.${ending}`)}
        </Button>
      ))}
    </span>
  );
}
