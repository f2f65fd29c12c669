/** What people are told about. */
export type NotificationKind =
  | 'task-opened'
  | 'letter-returned'
  | 'letter-arrived'
  | 'letter-issued'
  | 'letter-rejected'
  | 'obligation-due'
  | 'obligation-overdue'
  | 'extension-requested'
  | 'extension-advised'
  | 'extension-granted'
  | 'extension-refused'
  | 'obligation-reminded'
  | 'obligation-returned'
  | 'evidence-missing'
  | 'follow-up-drafted';
