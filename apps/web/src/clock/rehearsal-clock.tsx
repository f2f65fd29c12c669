import { type ClockAdvanceView } from '@congvu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { t } from '../texts/t.js';
import { DateInput } from '../ui/date-input.js';
import { formatMoment } from '../ui/dates.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useAdvanceClock, useClockQuery } from './clock.query.js';

/** "Tua đến ngày…": only a rehearsal has it. */
export function RehearsalClock() {
  const clock = useClockQuery();
  const advance = useAdvanceClock();
  const [until, setUntil] = useState('');
  const job = clock.data?.advance ?? null;
  const isRunning = job?.state === 'running';
  useFreshPages(isRunning);
  if (!clock.data?.movable) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    advance.mutate({ until });
  };
  return (
    <section className="rehearsal-clock" aria-label={t('clock.title')}>
      <h2>{t('clock.title')}</h2>
      <p>
        {t('clock.now')} <b>{formatMoment(clock.data.now)}</b>.{' '}
        {clock.data.nextDueAt
          ? `${t('clock.next')}: ${formatMoment(clock.data.nextDueAt)}.`
          : t('clock.noNext')}
      </p>
      <form className="toolbar" onSubmit={submit}>
        <label>
          {t('clock.until')} <DateInput required value={until} onChange={setUntil} />
        </label>
        <Button type="primary" htmlType="submit" disabled={isRunning || advance.isPending}>
          {t('clock.advance')}
        </Button>
      </form>
      {advance.error && <ProblemNotice error={advance.error} />}
      <p className="quiet">{t('clock.effect')}</p>
      {job && <LastAdvance job={job} />}
    </section>
  );
}

function LastAdvance({ job }: { readonly job: ClockAdvanceView }) {
  const { state, steps } = job;
  const [reached, until] = [formatMoment(job.reached), formatMoment(job.until)];
  return (
    <div role="status">
      <p>{t(`clock.${state}`, { reached, until, steps })}</p>
      {state === 'running' && <Progress percent={shareOf(job)} />}
    </div>
  );
}

function shareOf({ begunAt, reached, until }: ClockAdvanceView): number {
  const [from, now, to] = [begunAt, reached, until].map((moment) => Date.parse(moment));
  if (from === undefined || now === undefined || to === undefined) return 0;
  return Math.floor((100 * (now - from)) / (to - from));
}

/** Every page shows days of the business clock: when it has been moved, what was read before is old. */
function useFreshPages(isRunning: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (isRunning) return () => void client.invalidateQueries();
    return undefined;
  }, [client, isRunning]);
}
