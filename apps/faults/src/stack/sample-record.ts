import { instant } from '@congvu/calendar';
import { loadSampleProvince, runMigrations } from '@congvu/persistence';
import { asOwner } from '../record/owner-queries.js';

/** When the sample begins: Mon 08/01/2024 08:00 in Vietnam. */
const SAMPLE_CLOCK = instant('2024-01-08T08:00:00+07:00');

/** The schema and the sample province. */
export async function fillRecord(ownerUrl: string): Promise<void> {
  await runMigrations(ownerUrl);
  await loadSampleProvince(ownerUrl, { clock: SAMPLE_CLOCK });
  await giveAddresses(ownerUrl);
}

/** Officers of Sở Nội vụ and of the office want mail; others look at the bell. */
async function giveAddresses(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, (ask) =>
    ask(
      `UPDATE person SET email = lower(p.code) || '@tinh.example' FROM holding h JOIN post p ON p.id = h.post_id
       WHERE h.person_id = person.id AND (p.code LIKE 'SNV.%' OR p.code LIKE 'VP.%')`,
    ),
  );
}
