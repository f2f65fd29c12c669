/** Opens the dialog that asks to sign in again; answers whether the same person did. */
type AskAgain = () => Promise<boolean>;

const SIGNED_IN = 'congvu.signed-in';

let token = '';
let ask: AskAgain | null = null;
let asking: Promise<boolean> | null = null;

export function csrfToken(): string {
  return token;
}

export function rememberCsrfToken(fresh: string): void {
  token = fresh;
  localStorage.setItem(SIGNED_IN, 'yes');
}

/** The cookie is out of reach of scripts: this mark spares who never signed in here a request that must fail. */
export function mayBeSignedIn(): boolean {
  return localStorage.getItem(SIGNED_IN) !== null;
}

export function forgetSession(): void {
  token = '';
  localStorage.removeItem(SIGNED_IN);
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
