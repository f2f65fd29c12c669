import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import {
  type ChangeEmail,
  changeEmailSchema,
  type ChangePassword,
  changePasswordSchema,
  sessionSchema,
  type SessionView,
  type SignIn,
  signInSchema,
  type SwitchCapacity,
  switchCapacitySchema,
} from '@congvu/contracts';
import { type FastifyReply } from 'fastify';
import { type Caller, CurrentCaller } from '../access/caller.js';
import { Permit, Public } from '../access/permit.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Answers } from '../openapi/answers.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly signing: SignInService,
    private readonly sessions: SessionsService,
    @Inject(API_PARTS) private readonly parts: ApiParts,
  ) {}

  /** Đăng nhập. */
  @Post()
  @Public()
  @Answers(sessionSchema)
  async signIn(
    @Body({ schema: signInSchema }) credentials: SignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const token = await this.signing.signIn(credentials);
    this.setCookie(reply, token);
    return this.sessions.showByToken(token);
  }

  /** Phiên hiện tại: ai, chức danh nào, mã CSRF. */
  @Get('current')
  @Permit('signed-in')
  @Answers(sessionSchema)
  async show(@CurrentCaller() caller: Caller): Promise<SessionView> {
    return this.sessions.showByToken(caller.token);
  }

  /** Đăng xuất. */
  @Delete('current')
  @HttpCode(204)
  @Permit('signed-in')
  @Answers(null)
  async signOut(
    @CurrentCaller() { token }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(token);
    const { name, options } = this.parts.settings.cookie;
    void reply.clearCookie(name, options);
  }

  /** Làm việc với tư cách chức danh khác. */
  @Put('current/capacity')
  @Permit('signed-in')
  @Answers(sessionSchema)
  async switchCapacity(
    @CurrentCaller() caller: Caller,
    @Body({ schema: switchCapacitySchema }) { postId }: SwitchCapacity,
  ): Promise<SessionView> {
    return this.sessions.switchTo(caller, postId);
  }

  /** Địa chỉ nhận thư điện tử thông báo; null là không nhận. */
  @Put('current/email')
  @Permit('signed-in')
  @Answers(sessionSchema)
  async changeEmail(
    @CurrentCaller() caller: Caller,
    @Body({ schema: changeEmailSchema }) { email }: ChangeEmail,
  ): Promise<SessionView> {
    return this.sessions.changeEmail(caller, email);
  }

  /** Đổi mật khẩu; các phiên khác kết thúc. */
  @Post('current/password')
  @HttpCode(200)
  @Permit('signed-in')
  @Answers(sessionSchema)
  async changePassword(
    @CurrentCaller() caller: Caller,
    @Body({ schema: changePasswordSchema }) change: ChangePassword,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const token = await this.sessions.changePassword(caller, change);
    this.setCookie(reply, token);
    return this.sessions.showByToken(token);
  }

  private setCookie(reply: FastifyReply, token: string): void {
    const { name, options } = this.parts.settings.cookie;
    void reply.setCookie(name, token, options);
  }
}
