import { type SessionView } from '@congvu/contracts';
import { newId, SAMPLE_PASSWORD } from '@congvu/persistence';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export interface Asked {
  readonly body?: unknown;
  /** Sent as it stands, where the body is no JSON or broken on purpose. */
  readonly raw?: string | Buffer;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Somebody who asks the api, signed in or not; by HTTP as a browser would. */
export class Officer {
  private constructor(
    private readonly address: string,
    readonly cookie: string,
    readonly session: SessionView,
  ) {}

  static anonymous(address: string): Officer {
    return new Officer(address, '', { csrfToken: '' } as SessionView);
  }

  static async signIn(address: string, username: string): Promise<Officer> {
    const nobody = Officer.anonymous(address);
    const answer = await nobody.post('/sessions', { username, password: SAMPLE_PASSWORD });
    if (answer.status !== 201)
      throw new Error(`${username} cannot sign in: ${JSON.stringify(answer.body)}`);
    const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
    return new Officer(address, cookie, answer.body as SessionView);
  }

  async get(path: string, headers: Asked['headers'] = {}): Promise<Answer> {
    return this.ask('GET', path, { headers });
  }

  async post(path: string, body?: unknown, key: string = newId()): Promise<Answer> {
    return this.ask('POST', path, { body, headers: { 'idempotency-key': key } });
  }

  async put(path: string, body: unknown, headers: Asked['headers'] = {}): Promise<Answer> {
    return this.ask('PUT', path, { body, headers });
  }

  async ask(method: Method, path: string, { body, raw, headers }: Asked = {}): Promise<Answer> {
    const hasBody = body !== undefined || raw !== undefined;
    const given: Record<string, string | undefined> = {
      cookie: this.cookie,
      'x-csrf-token': this.session.csrfToken,
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...headers,
    };
    const url = path.startsWith('/api') ? path : `/api/v1${path}`;
    const response = await fetch(`${this.address}${url}`, {
      method,
      headers: Object.entries(given).filter(
        (pair): pair is [string, string] => pair[1] !== undefined,
      ),
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = String(response.headers.get('content-type')).includes('json');
    return {
      status: response.status,
      body: isJson ? JSON.parse(bytes.toString('utf8')) : bytes.toString('utf8'),
      headers: Object.fromEntries(response.headers),
      bytes,
    };
  }
}
