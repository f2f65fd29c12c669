import { prepareSigningSchema } from '@congvu/contracts';
import { SigningSessionOver } from '@congvu/domain';
import { CredentialDelayed, CredentialUnknown, WrongPin } from '@congvu/signing';
import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './signer-refusal.js';

const now = new Date('2026-11-28T08:00:00Z');
const inTwoMinutes = new Date('2026-11-28T08:02:00Z');

describe('what the signer refuses by', () => {
  it.each([
    [new WrongPin('person-1', undefined), { status: 401, code: 'wrong-pin' }],
    [new CredentialUnknown('person-1'), { status: 422, code: 'certificate-missing' }],
    [new SigningSessionOver('Phiên ký đã hết hạn.'), { status: 409, code: 'signing-session-over' }],
    [
      Object.assign(new Error('JSON'), { statusCode: 400 }),
      { status: 400, code: 'malformed-json' },
    ],
    [Object.assign(new Error('big'), { statusCode: 413 }), { status: 413, code: 'body-too-large' }],
    [Object.assign(new Error('xml'), { statusCode: 415 }), { code: 'unsupported-media-type' }],
  ])('%s', (error, expected) => {
    expect(refusalOf(error, now)).toMatchObject(expected);
  });

  it('says how long to wait after many wrong PINs', () => {
    expect(refusalOf(new CredentialDelayed('person-1', inTwoMinutes), now)).toMatchObject({
      status: 429,
      code: 'too-many-attempts',
      retryAfter: 120,
    });
    expect(refusalOf(new WrongPin('person-1', inTwoMinutes), now).retryAfter).toBe(120);
  });

  it('points at each wrong place of a request', () => {
    const { error } = prepareSigningSchema.safeParse({ kind: 'person', documentId: 'x' });
    const { status, code, errors } = refusalOf(error, now);
    expect({ status, code }).toEqual({ status: 422, code: 'invalid-field' });
    expect(errors?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/documentId', '/taskId', '/capacity']),
    );
  });

  it('says nothing of what nobody foresaw', () => {
    const answer = refusalOf(new Error('password authentication failed for congvu_app'), now);
    expect(answer).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(answer)).not.toContain('congvu_app');
  });
});
