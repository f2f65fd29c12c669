/** Opens the dialog that asks to sign in again; answers whether the same person did. */
type AskAgain = () => Promise<boolean>;

let token = '';
let ask: AskAgain | null = null;
let asking: Promise<boolean> | null = null;

export function csrfToken(): string {
  return token;
}

export function rememberCsrfToken(fresh: string): void {
  token = fresh;
}

/** The shell says how to ask, once somebody is signed in; null: nobody is, so there is nothing to resume. */
export function onSessionOver(askAgain: AskAgain | null): void {
  ask = askAgain;
}

/** Many requests may find the session over at the same time: they wait for one dialog. */
export function signInAgain(): Promise<boolean> {
  if (!ask) return Promise.resolve(false);
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}
