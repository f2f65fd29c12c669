import { type WorkerConfig } from '@congvu/config';
import { dateInVietnam, type PlainDate } from '@congvu/calendar';
import {
  assertSchema,
  Database,
  type Installation,
  readInstallation,
  type Scope,
} from '@congvu/persistence';

/** The record that this worker serves: one authority's. */
export class Record {
  private constructor(
    readonly database: Database,
    readonly installation: Installation,
  ) {}

  /** @throws SchemaMismatch, DatabaseTooOld: a worker refuses a database of another version. */
  static async open({ databaseUrl, databasePoolSize }: WorkerConfig): Promise<Record> {
    await assertSchema(databaseUrl);
    const installation = await readInstallation(databaseUrl);
    const database = await Database.connect({
      url: databaseUrl,
      poolSize: databasePoolSize,
      applicationName: 'congvu-worker',
    });
    return new Record(database, installation);
  }

  get scope(): Scope {
    return { authorityId: this.installation.authorityId };
  }

  async businessDate(): Promise<PlainDate> {
    const { businessAt } = await this.database.read(this.scope, (sql) => sql.moment());
    return dateInVietnam(businessAt);
  }

  get rehearsal(): boolean {
    return this.installation.kind === 'rehearsal';
  }
}
