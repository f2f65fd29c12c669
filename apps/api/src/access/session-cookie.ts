import { type CookieSerializeOptions } from '@fastify/cookie';

/** The cookie that carries the session's token: never readable by scripts, never sent from other sites. */
export interface SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
}

/** With TLS the name's prefix makes browsers refuse a cookie set by a sister host. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? '__Host-congvu' : 'congvu',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
