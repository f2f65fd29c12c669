import pg from 'pg';
import { type Effect, type WatchedProgram } from './crash-point.js';
import { type Passings } from './passings.js';

/** An effect is the statement itself, or the commit of the transaction that ran it. */
interface StatementEffect {
  readonly effect: Effect;
  readonly at: 'statement' | 'commit';
  readonly by: RegExp;
  readonly only?: WatchedProgram;
  /** The statement counts only when it touched rows. */
  readonly needsRows?: boolean;
  /** While its far side is where a kill is planned, COMMIT is not sent before the statement's result was seen. */
  readonly holdsCommit?: boolean;
}

/** If a statement is written anew and none matches, its effect is passed by nobody, and the base line fails. */
const statementEffects: readonly StatementEffect[] = [
  { effect: 'P1', at: 'statement', by: /\bFOR UPDATE OF\b/, only: 'api' },
  { effect: 'P2', at: 'commit', by: /INSERT INTO act \(/ },
  { effect: 'P4', at: 'statement', by: /UPDATE signing_session SET value/ },
  { effect: 'P5', at: 'commit', by: /INSERT INTO register_entry/ },
  { effect: 'P6', at: 'commit', by: /INSERT INTO file\b/ },
  {
    effect: 'P7',
    at: 'commit',
    by: /UPDATE act SET [^;]*sending_since = now\(\)/,
    needsRows: true,
  },
  { effect: 'P8', at: 'statement', by: /UPDATE mail_delivery SET state = 'sent'/ },
  { effect: 'P9', at: 'statement', by: /INSERT INTO audit_entry\b/, holdsCommit: true },
];

type Query = (this: pg.Client, ...args: unknown[]) => unknown;
type Callback = (error: Error | null, result: unknown) => void;

/** Sees what every connection of the program sends and gets, by the driver's one door. */
export function watchDatabase(program: WatchedProgram, passings: Passings): void {
  const watched = statementEffects.filter(({ only }) => only === undefined || only === program);
  const doors = pg.Client.prototype as unknown as { query: Query };
  const original = doors.query;
  const pending = new WeakMap<object, Set<Effect>>();
  const holding = new WeakMap<object, Promise<unknown>>();
  doors.query = function (this: pg.Client, ...args: unknown[]): unknown {
    const text = textOf(args[0]);
    if (text === undefined) return original.apply(this, args);
    if (/^\s*(BEGIN|ROLLBACK)\b/.test(text)) pending.delete(this);
    const marks = pending.get(this) ?? new Set<Effect>();
    pending.set(this, marks);
    const found = watched.filter(({ by }) => by.test(text));
    const commits = /\bCOMMIT\b/.test(text);
    const now = new Set(found.filter(({ at }) => at === 'statement').map(({ effect }) => effect));
    if (commits) for (const mark of marks) now.add(mark);
    // COMMIT may travel with the statement before it, whose result is not waited for.
    for (const { effect, at, needsRows } of found)
      if (at === 'commit' && needsRows !== true) marks.add(effect);
    for (const effect of now) passings.pass(effect, 'before');
    const send = (): unknown =>
      withResult(original, { client: this, args }, (result) => {
        for (const { effect, needsRows } of found)
          if (needsRows === true && rowsOf(result) > 0) marks.add(effect);
        if (commits) pending.delete(this);
        for (const effect of now) passings.pass(effect, 'after');
      });
    const held = commits ? holding.get(this) : undefined;
    holding.delete(this);
    // The statement's own error is the caller's business: COMMIT then follows it as it always does.
    if (held !== undefined) return held.then(send, send);
    const answer = send();
    const holds = found.some((each) => each.holdsCommit && passings.awaits(each.effect, 'after'));
    if (holds && answer instanceof Promise) holding.set(this, answer);
    return answer;
  };
}

function textOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query;
  if (typeof query !== 'object' || query === null || !('text' in query)) return undefined;
  return typeof query.text === 'string' ? query.text : undefined;
}

function rowsOf(result: unknown): number {
  return (result as { readonly rowCount?: number | null }).rowCount ?? 0;
}

/** Hands the result to `seen` before the program gets it, by promise or by callback. */
function withResult(
  query: Query,
  { client, args }: { readonly client: pg.Client; readonly args: unknown[] },
  seen: (result: unknown) => void,
): unknown {
  const callback = args.at(-1);
  if (typeof callback === 'function') {
    const watching: Callback = (error, result) => {
      if (error === null || error === undefined) seen(result);
      (callback as Callback)(error, result);
    };
    return query.apply(client, [...args.slice(0, -1), watching]);
  }
  const answer = query.apply(client, args);
  if (!(answer instanceof Promise)) return answer;
  return answer.then((result: unknown) => {
    seen(result);
    return result;
  });
}
