/** A server of the embedded stack could not be had; `message` says in Vietnamese what to do. */
export abstract class EmbeddedError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Another running process owns this data folder. */
export class DataFolderInUse extends EmbeddedError {
  readonly code = 'data-folder-in-use';

  constructor(folder: string, ownerPid: number) {
    super(`Thư mục dữ liệu ${folder} đang được tiến trình ${String(ownerPid)} sử dụng.`);
  }
}

/** The unprivileged user that runs PostgreSQL for root cannot enter the folder. */
export class DataFolderUnreachable extends EmbeddedError {
  readonly code = 'data-folder-unreachable';

  constructor(folder: string, account: string) {
    super(
      `Người dùng "${account}" (chạy PostgreSQL thay cho root) không vào được ${folder}. ` +
        'Hãy chọn thư mục khác (--data) hoặc mở quyền đi qua (chmod o+x) các thư mục cha.',
    );
  }
}

/** The data were written by another major version of PostgreSQL. */
export class ClusterVersionMismatch extends EmbeddedError {
  readonly code = 'cluster-version-mismatch';

  constructor(folder: string, found: string, wanted: string) {
    super(
      `Dữ liệu trong ${folder} thuộc PostgreSQL ${found}, chương trình này dùng PostgreSQL ${wanted}.`,
    );
  }
}

/** The passwords of the database roles are gone although the data are there. */
export class PasswordsMissing extends EmbeddedError {
  readonly code = 'passwords-missing';

  constructor(file: string) {
    super(`Thiếu tệp mật khẩu ${file} của cơ sở dữ liệu; hãy khôi phục tệp này từ bản sao lưu.`);
  }
}

/** There are no PostgreSQL binaries for this system, or they do not run. */
export class PostgresBinariesMissing extends EmbeddedError {
  readonly code = 'postgres-binaries-missing';
}

/** No unprivileged user could be found or made to run PostgreSQL, which refuses to run as root. */
export class ServerAccountMissing extends EmbeddedError {
  readonly code = 'server-account-missing';

  constructor() {
    super(
      'PostgreSQL không chạy dưới quyền root và không có người dùng nào để thay thế. ' +
        'Hãy tạo người dùng "postgres" (useradd --system postgres) hoặc chạy bằng người dùng thường.',
    );
  }
}

/** A server ended or stayed silent while it was starting. */
export class ServerStartFailed extends EmbeddedError {
  readonly code = 'server-start-failed';

  constructor(
    server: string,
    reason: string,
    readonly logTail: string,
  ) {
    super(`${server} không khởi động được: ${reason}${logTail === '' ? '' : `\n${logTail}`}`);
  }
}

/** No port was free where one was looked for. */
export class NoFreePort extends EmbeddedError {
  readonly code = 'no-free-port';

  constructor(host: string, first: number, last: number) {
    super(`Không còn cổng trống trên ${host} trong khoảng ${String(first)}–${String(last)}.`);
  }
}
