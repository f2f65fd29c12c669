/** A failure of the record itself, not a refusal by a rule. `message` is Vietnamese, for operators. */
export abstract class PersistenceError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The server is older than PostgreSQL 18 (architecture.md §4b, floor). */
export class DatabaseTooOld extends PersistenceError {
  readonly code = 'database-too-old';

  constructor(readonly version: string) {
    super(`Cần PostgreSQL 18 trở lên, máy chủ đang chạy ${version}.`);
  }
}

/** The database was migrated by another version of the program. */
export class SchemaMismatch extends PersistenceError {
  readonly code = 'schema-mismatch';

  constructor(
    readonly missing: readonly string[],
    readonly unknown: readonly string[],
  ) {
    const faults = [
      missing.length > 0 ? `thiếu ${missing.join(', ')} (chạy "congvu migrate")` : '',
      unknown.length > 0 ? `lạ ${unknown.join(', ')} (chương trình cũ hơn cơ sở dữ liệu)` : '',
    ].filter((fault) => fault !== '');
    super(`Lược đồ cơ sở dữ liệu không đúng phiên bản: ${faults.join('; ')}.`);
  }
}

/** A statement was sent behind the one that was called the last: a fault of the program. */
export class StatementAfterLast extends PersistenceError {
  readonly code = 'statement-after-last';

  constructor() {
    super('Có lệnh được gửi sau lệnh cuối của giao dịch; không có gì được ghi.');
  }
}

/** A statement of the transaction failed and the failure was swallowed: nothing was written. */
export class TransactionNotCommitted extends PersistenceError {
  readonly code = 'transaction-not-committed';

  constructor() {
    super('Giao dịch đã bị hủy vì một lệnh bên trong thất bại; không có gì được ghi.');
  }
}

/** A single statement was asked of a database that was opened for no authority. */
export class NoScope extends PersistenceError {
  readonly code = 'no-scope';

  constructor() {
    super('Kết nối cơ sở dữ liệu không gắn với cơ quan nào.');
  }
}

/** The text is not a UUID and must never reach a statement. */
export class NotAnId extends PersistenceError {
  readonly code = 'not-an-id';

  constructor(readonly text: string) {
    super(`“${text}” không phải là mã định danh.`);
  }
}

/** A row that the record must have is not there. */
export class RowMissing extends PersistenceError {
  readonly code = 'row-missing';

  constructor(readonly what: string) {
    super(`Không tìm thấy ${what}.`);
  }
}

/**
 * Name of the constraint, or of the table whose trigger refused, when PostgreSQL refused a statement by one;
 * undefined for any other failure.
 */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return undefined;
  if (!error.code.startsWith('23')) return undefined;
  const { constraint, table } = error as { constraint?: string; table?: string };
  return constraint ?? table ?? '';
}
