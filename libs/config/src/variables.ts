import { z } from 'zod';

/** Task queues a worker process may serve (architecture.md §9: task queues by environment). */
export const taskQueues = ['core', 'documents', 'signing'] as const;
export type TaskQueue = (typeof taskQueues)[number];

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'phải là địa chỉ PostgreSQL dạng postgres://người-dùng:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu',
});
const folder = z.string().min(1);
const port = (example: number) =>
  z.coerce
    .number({ error: `phải là số cổng, ví dụ ${example}` })
    .int({ error: 'số cổng phải là số nguyên' })
    .min(1, { error: 'số cổng phải từ 1 đến 65535' })
    .max(65_535, { error: 'số cổng phải từ 1 đến 65535' });
const hostAndPort = z.string().regex(/^(\[[0-9a-fA-F:]+\]|[^:\s/]+):\d{1,5}$/, {
  error: 'phải có dạng máy:cổng, ví dụ 127.0.0.1:7233',
});
const yesOrNo = z
  .enum(['true', 'false'], { error: 'chỉ nhận true hoặc false' })
  .transform((value) => value === 'true');
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `chỉ nhận một trong: ${values.join(', ')}` });
const listOfQueues = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(
    z
      .array(
        z.enum(taskQueues, {
          error: `chỉ nhận, cách nhau bằng dấu phẩy: ${taskQueues.join(', ')}`,
        }),
      )
      .min(1)
      .transform((names) => [...new Set(names)]),
  );

/** Every environment variable that Công Vụ knows; nothing else is ever read from the environment. */
export const variables = {
  /** `production` switches developers' conveniences off (pretty logs, stack traces in answers). */
  NODE_ENV: oneOf(['development', 'test', 'production']).default('production'),
  /** Least serious level that is logged. */
  LOG_LEVEL: oneOf(logLevels).default('info'),
  /** Set by npm and npx for what they run; they do not pass every signal on to it. */
  npm_command: z.string().optional(),
  /** Data folder of the embedded stack; file store, keys and trust list live in it unless named apart. */
  CONGVU_DATA: folder.optional(),
  /** Folder of the content-addressed file store, shared by all api and worker processes. */
  CONGVU_FILES: folder.optional(),
  /** Folder of the software signing keys; only the worker of the queue `signing` reads it. */
  CONGVU_KEYS: folder.optional(),
  /** Folder of the trusted roots and of cached revocation lists. */
  CONGVU_TRUST: folder.optional(),
  /** Folder of the built web application that the api serves; without it the api serves no pages. */
  CONGVU_WEB: folder.optional(),

  /** PostgreSQL as the app role, which owns nothing (architecture.md §4b, tenancy). */
  DATABASE_URL: postgresUrl.optional(),
  /** PostgreSQL as the owner role; read by `congvu migrate` only. */
  DATABASE_OWNER_URL: postgresUrl.optional(),
  /** Most connections that one process keeps open to PostgreSQL. */
  DATABASE_POOL_SIZE: z.coerce
    .number({ error: 'phải là số' })
    .int({ error: 'phải là số nguyên' })
    .min(2, { error: 'phải từ 2 đến 200' })
    .max(200, { error: 'phải từ 2 đến 200' })
    .default(10),

  /** Frontend of a running Temporal cluster; when set, `congvu start` starts no Temporal of its own. */
  TEMPORAL_ADDRESS: hostAndPort.optional(),
  /** Temporal namespace: one per environment, rehearsal and ordinary never share one. */
  TEMPORAL_NAMESPACE: z.string().min(1).default('congvu'),
  /** Path of the Temporal CLI that holds the dev server; before PATH, cache and download. */
  TEMPORAL_CLI: folder.optional(),
  /** Path of the time-skipping Temporal test server; tests only. */
  TEMPORAL_TEST_SERVER: folder.optional(),
  /** Task queues that this worker serves. */
  TASK_QUEUES: listOfQueues.default([...taskQueues]),

  /** Keeps acts in the record instead of delivering them: for benchmarks of the decision path. */
  RELAY_PAUSED: yesOrNo.default(false),

  /** Address the api listens on; anything but loopback is a decision of the operator. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Port the api listens on. */
  PORT: port(8080).default(8080),
  /** Address people open, for links in mail and for the origin check; default http://HOST:PORT. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'phải là địa chỉ http:// hoặc https://' })
    .optional(),
  /** Whether a reverse proxy in front of the api may state the client's address. */
  TRUST_PROXY: yesOrNo.default(false),

  /** Seconds in which an approval or a return can be undone before the process goes on; 0: not at all. */
  UNDO_SECONDS: z.coerce
    .number({ error: 'phải là số giây' })
    .int({ error: 'phải là số nguyên' })
    .min(0, { error: 'phải từ 0 đến 60' })
    .max(60, { error: 'phải từ 0 đến 60' })
    .default(10),

  /** Address of the signing worker's endpoint, which takes PINs from the api and from nobody else. */
  SIGNER_ADDRESS: hostAndPort.optional(),
  /** Secret that the api shows to the signing worker; at least 32 characters. */
  SIGNER_SECRET: z.string().min(32, { error: 'phải dài ít nhất 32 ký tự' }).optional(),

  /** Mail server; without it notifications stay in the application. */
  SMTP_HOST: z.string().min(1).optional(),
  /** Port of the mail server. */
  SMTP_PORT: port(587).default(587),
  /** Whether the connection is encrypted from its first byte (port 465), else STARTTLS. */
  SMTP_SECURE: yesOrNo.default(false),
  /** Account at the mail server. */
  SMTP_USER: z.string().min(1).optional(),
  /** Password of that account. */
  SMTP_PASSWORD: z.string().min(1).optional(),
  /** Sender of the mails, e.g. `Công Vụ <congvu@tinh.gov.vn>`. */
  SMTP_FROM: z.string().min(1).optional(),
} as const;

/** What each variable is for, where a message asks for one that is missing. */
export const purposes = {
  DATABASE_URL: 'địa chỉ PostgreSQL với vai trò ứng dụng (congvu_app)',
  DATABASE_OWNER_URL:
    'địa chỉ PostgreSQL với vai trò chủ sở hữu (congvu_owner), chỉ dùng khi nâng cấp',
  TEMPORAL_ADDRESS: 'địa chỉ máy chủ Temporal, ví dụ 127.0.0.1:7233',
  SIGNER_ADDRESS: 'địa chỉ của tiến trình ký số, ví dụ 127.0.0.1:7400',
  SIGNER_SECRET: 'bí mật chung giữa api và tiến trình ký số',
  CONGVU_DATA: 'thư mục dữ liệu',
  SMTP_FROM: 'địa chỉ người gửi, bắt buộc khi có SMTP_HOST',
} as const;
