import { createHash } from 'node:crypto';
import {
  type ArgumentMetadata,
  BadRequestException,
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Injectable,
  Module,
  Post,
  SetMetadata,
  UnauthorizedException,
  type PipeTransform,
} from '@nestjs/common';
import { type DecideTask, decideTaskSchema } from '@congvu/contracts';
import { z } from 'zod';

/** Sessions of the candidates by the hash of their token, as the api looks them up; the database is left out here. */
const sessions = new Map<string, { readonly name: string }>();

export const TOKEN = 'a-session-token-of-forty-characters-or-so';
sessions.set(hashOf(TOKEN), { name: 'snv.tp' });

function hashOf(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/** Same shape as the api's own pipe: a schema at the parameter, only what it accepts goes in. */
@Injectable()
export class SchemaCheck implements PipeTransform {
  transform(value: unknown, { schema }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const result = schema.safeParse(value);
    if (!result.success) throw new BadRequestException();
    return result.data;
  }
}

/** The candidates have no guard: what is measured is the adapter. */
const Public = (): ClassDecorator => SetMetadata('permission', 'public');

/** The same small application for both adapters: nothing in it knows which one carries it. */
@Public()
@Controller('v1')
class CandidateController {
  @Get('nothing')
  nothing(): { readonly ok: true } {
    return { ok: true };
  }

  @Post('decisions')
  @HttpCode(200)
  decide(
    @Headers('cookie') cookie: string | undefined,
    @Body({ schema: decideTaskSchema }) decision: DecideTask,
  ): { readonly kind: string; readonly by: string } {
    const token = /(?:^|;\s*)congvu=([^;]+)/.exec(cookie ?? '')?.[1] ?? '';
    const session = sessions.get(hashOf(token));
    if (session === undefined) throw new UnauthorizedException();
    return { kind: decision.kind, by: session.name };
  }
}

@Module({ controllers: [CandidateController] })
export class CandidateModule {}
