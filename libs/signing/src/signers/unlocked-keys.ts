import { createHmac, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';

interface UnlockedKey {
  readonly key: KeyObject;
  /** HMAC of the PIN under a secret of this process. */
  readonly pinMark: Buffer;
  readonly until: number;
}

/**
 * Keys that a right PIN opened a moment ago: stretching a PIN costs more than a whole letter. The PIN is
 * still asked for and compared each time; it is kept only as a mark that is worthless outside the process.
 */
export class UnlockedKeys {
  private readonly secret = randomBytes(32);
  private readonly keys = new Map<string, UnlockedKey>();

  constructor(
    private readonly milliseconds: number,
    private readonly now: () => Date,
  ) {}

  remember(credentialId: string, pin: string, key: KeyObject): void {
    if (this.milliseconds <= 0) return;
    const until = this.now().getTime() + this.milliseconds;
    this.keys.set(credentialId, { key, pinMark: this.mark(pin), until });
  }

  /** The key if it is open and this is its PIN; undefined says nothing about the PIN. */
  find(credentialId: string, pin: string): KeyObject | undefined {
    const unlocked = this.keys.get(credentialId);
    if (!unlocked) return undefined;
    if (unlocked.until <= this.now().getTime()) {
      this.keys.delete(credentialId);
      return undefined;
    }
    return timingSafeEqual(unlocked.pinMark, this.mark(pin)) ? unlocked.key : undefined;
  }

  forget(credentialId: string): void {
    this.keys.delete(credentialId);
  }

  private mark(pin: string): Buffer {
    return createHmac('sha256', this.secret).update(pin.normalize('NFC')).digest();
  }
}
