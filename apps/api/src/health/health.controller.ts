import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  healthSchema,
  type HealthView,
  readinessSchema,
  type ReadinessView,
} from '@congvu/contracts';
import { type FastifyReply } from 'fastify';
import { Public } from '../access/permit.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Answers } from '../openapi/answers.js';
import { Draining } from './draining.js';
import { stateOfPart } from './readiness-check.js';

@Controller()
@Public()
export class HealthController {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly draining: Draining,
  ) {}

  /** Tiến trình còn sống. */
  @Get('health')
  @Answers(healthSchema)
  health(): HealthView {
    return { status: 'up', version: this.parts.settings.version };
  }

  /** Sẵn sàng nhận việc; nêu tên phần chưa chạy. */
  @Get('ready')
  @Answers(readinessSchema)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const parts = await Promise.all(this.parts.readiness.map(stateOfPart));
    const own = { name: 'server', needed: true, detail: null } as const;
    parts.push({ ...own, state: this.draining.started ? 'down' : 'up' });
    const ready = parts.every(({ needed, state }) => !needed || state === 'up');
    void reply.code(ready ? 200 : 503).header('Cache-Control', 'no-store');
    return { ready, parts };
  }
}
