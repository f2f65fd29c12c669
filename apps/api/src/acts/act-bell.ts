import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { API_PARTS, type ApiParts } from '../api-parts.js';

/** Acts of so many milliseconds are announced together: each NOTIFY makes commits wait for one another. */
const GATHER_MILLISECONDS = 25;

/** Wakes the relay after an act was committed. The relay also looks by itself, so a lost ring only costs a moment. */
@Injectable()
export class ActBell implements BeforeApplicationShutdown {
  private ringing: NodeJS.Timeout | undefined;

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  ring(): void {
    this.ringing ??= setTimeout(() => {
      this.ringing = undefined;
      this.announce().catch((error: unknown) => {
        this.parts.logger.warn({ err: error }, 'act bell failed');
      });
    }, GATHER_MILLISECONDS);
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.ringing);
  }

  private async announce(): Promise<void> {
    await this.parts.database.first(`SELECT pg_notify('congvu_act', '')`, []);
  }
}
