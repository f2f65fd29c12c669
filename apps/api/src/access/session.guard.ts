import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { touchSession } from '@congvu/persistence';
import { type FastifyRequest } from 'fastify';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { actorOf, type Caller, rememberCaller } from './caller.js';
import { isPermitted, type Permission } from './permission.js';
import { PERMISSION, PUBLIC } from './permit.js';
import { requireOwnOrigin } from './own-origin.js';
import { SessionReader } from './session-reader.js';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Signed in, from our own pages, in the capacity of a post that may use the endpoint; closed by default. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const writes = !READING.has(request.method);
    if (writes) requireOwnOrigin(request, this.parts.settings.publicUrl);
    const permission = this.reflector.getAllAndOverride<Permission | typeof PUBLIC | undefined>(
      PERMISSION,
      [context.getHandler(), context.getClass()],
    );
    if (permission === PUBLIC) return true;
    if (permission === undefined) throw new Problem('forbidden', 'Địa chỉ này chưa được mở.');
    const caller = await this.callerOf(request);
    if (writes) requireCsrfToken(request, caller.session.csrfToken);
    requirePermission(permission, caller);
    rememberCaller(request, caller);
    return true;
  }

  private async callerOf(request: FastifyRequest): Promise<Caller> {
    const { database, scope, settings } = this.parts;
    const token = request.cookies[settings.cookie.name];
    const session = token && (await this.sessions.find(token));
    if (!session)
      throw new Problem('not-signed-in', 'Anh/chị chưa đăng nhập hoặc phiên đã hết hạn.');
    if (session.stale) await database.transaction(scope, (sql) => touchSession(sql, token));
    return { session, token };
  }
}

function requirePermission(permission: Permission, caller: Caller): void {
  if (permission === 'signed-in') return;
  const { post } = actorOf(caller);
  if (isPermitted(permission, post.roles)) return;
  throw new Problem('forbidden', 'Chức danh đang dùng không được làm việc này.');
}

function requireCsrfToken(request: FastifyRequest, expected: string): void {
  const given = request.headers['x-csrf-token'];
  const [left, right] = [Buffer.from(String(given)), Buffer.from(expected)];
  if (left.length === right.length && timingSafeEqual(left, right)) return;
  throw new Problem('csrf-rejected', 'Yêu cầu không mang mã của phiên; hãy tải lại trang.');
}
