import { type FollowUpView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/t.js';
import { formatMoment } from '../../ui/dates.js';
import { Dialog } from '../../ui/dialog.js';

interface CallListDialogProps {
  readonly code: string;
  readonly units: FollowUpView['units'];
  readonly onClose: () => void;
}

type LateUnit = FollowUpView['units'][number];

/** The late units with whom to call there; the call is written down with the obligation. */
export function CallListDialog({ code, units, onClose }: CallListDialogProps) {
  const late = units.filter(({ lateWorkingDays }) => lateWorkingDays !== null);
  return (
    <Dialog title={`${t('cycle.urge.callList')}: ${code}`} size="large" onClose={onClose}>
      {late.length === 0 && <p>{t('cycle.urge.nobodyLate', { code })}</p>}
      <ul className="lines">
        {late.map((unit) => (
          <CallLine key={unit.obligationId} unit={unit} onOpen={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function CallLine({ unit, onOpen }: { readonly unit: LateUnit; readonly onOpen: () => void }) {
  const { obligationId, lateWorkingDays, focalPersons, calls } = unit;
  const last = calls.at(-1);
  return (
    <li>
      <b>{unit.unit.name}</b> · {t('cycle.urge.lateDays', { days: lateWorkingDays ?? 0 })}
      {focalPersons.length === 0 && <small>{t('cycle.urge.nobody')}</small>}
      {focalPersons.map(({ person, phone }) => (
        <small key={person.postCode}>
          {person.personName}, {person.postTitle} ·{' '}
          {phone === null ? t('cycle.urge.noPhone') : <a href={`tel:${phone}`}>{phone}</a>}
        </small>
      ))}
      {last && (
        <small>
          {t('cycle.urge.lastCall', {
            at: formatMoment(last.at),
            spokeTo: last.spokeTo,
            said: last.said,
          })}
        </small>
      )}
      <Link
        from="/dieu-hanh"
        to="/dieu-hanh"
        search={(now) => ({ ...now, nv: obligationId })}
        onClick={onOpen}
      >
        {t('cycle.urge.open')}
      </Link>
    </li>
  );
}
