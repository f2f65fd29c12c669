import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithPrograms } from '@congvu/testing';
import {
  aSignedLetter,
  aTestAuthority,
  KEY_TIME,
  NOW,
  type SignedLetter,
  type TestAuthority,
} from '../test/a-signed-letter.js';
import {
  codesOf,
  contentsOf,
  fieldNumber,
  flipped,
  forge,
  offsetOf,
  withEntry,
} from '../test/an-attack.js';
import { verifyPdf } from './index.js';

const PDFSIG = { name: 'pdfsig (poppler-utils)', probe: ['pdfsig', '-v'] } as const;
const CERTUTIL = {
  name: 'certutil (libnss3-tools)',
  probe: ['sh', '-c', 'command -v certutil'],
} as const;
const QPDF = { name: 'qpdf', probe: ['qpdf', '--version'] } as const;
const OPENSSL = { name: 'openssl', probe: ['openssl', 'version'] } as const;
const PYHANKO = { name: 'pyHanko (PyPI: pyhanko-cli)', probe: ['pyhanko', '--version'] } as const;

const KINDS = ['p256', 'rsa', 'xref-stream'] as const;
type Kind = (typeof KINDS)[number];

let folder: string;
let by: TestAuthority;
const letters = new Map<Kind, SignedLetter>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'congvu-judges-'));
  by = await aTestAuthority();
  letters.set('p256', await aSignedLetter(by));
  letters.set('rsa', await aSignedLetter(by, { person: by.rsaPerson }));
  letters.set('xref-stream', await aSignedLetter(by, { compressed: true, person: by.rsaPerson }));
  letters.forEach((letter, kind) => {
    write(`${kind}-base.pdf`, letter.base);
    write(`${kind}-person.pdf`, letter.signedByPerson);
    write(`${kind}-sealed.pdf`, letter.sealed);
  });
  const authorities = ['root.pem', 'chain.pem', 'issuing.crl', 'root.crl'].map((name) =>
    readFileSync(trusted(name)),
  );
  write('authorities.pem', Buffer.concat(authorities));
}, KEY_TIME);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, bytes: Buffer): void => writeFileSync(join(folder, name), bytes);
const trusted = (name: string): string => join(by.authority.trustFolder, name);

function sealed(kind: Kind): Buffer {
  const letter = letters.get(kind);
  if (!letter) throw new Error(`no letter ${kind}`);
  return letter.sealed;
}

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

function run(command: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, output: `${stdout}${stderr}` };
}

describeWithPrograms([PDFSIG], 'pdfsig', () => {
  it.each(KINDS)(
    'finds both signatures of a letter valid and the last one complete (%s)',
    (kind) => {
      const { output } = run('pdfsig', '-nocert', `${kind}-sealed.pdf`);
      expect(output.match(/Signature is Valid\./g)).toHaveLength(2);
      expect(output.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2);
      expect(output.match(/Not total document signed/g)).toHaveLength(1);
      expect(output).toMatch(/Field Name: seal[\s\S]*Total document signed/);
      expect(output).toContain('Nguyễn Thị Ánh Đào');
    },
  );
});

describeWithPrograms([PDFSIG, CERTUTIL], 'pdfsig with the root in its trust store', () => {
  it('trusts both certificates', () => {
    run('mkdir', 'nss');
    run('certutil', '-N', '-d', 'sql:nss', '--empty-password');
    run('certutil', '-A', '-d', 'sql:nss', '-n', 'root', '-t', 'CT,C,C', '-i', trusted('root.pem'));
    const { output } = run('pdfsig', '-no-ocsp', '-nssdir', 'sql:nss', 'p256-sealed.pdf');
    expect(output.match(/Certificate is Trusted\./g)).toHaveLength(2);
  });
});

describeWithPrograms([QPDF], 'qpdf', () => {
  it.each(
    KINDS.flatMap((kind) => ['base', 'person', 'sealed'].map((step) => `${kind}-${step}.pdf`)),
  )('has nothing to say against %s', (name) => {
    const { code, output } = run('qpdf', '--check', name);
    expect({ code, warnings: output.match(/WARNING/g) }).toEqual({ code: 0, warnings: null });
  });
});

describeWithPrograms([OPENSSL], 'openssl', () => {
  function detached(kind: Kind, index: number): void {
    const bytes = sealed(kind);
    const { start, end } = contentsOf(bytes, index);
    const length = Number(
      /\/ByteRange \[0 \d+ \d+ (\d+) *\]/.exec(bytes.toString('latin1', start - 200, start))?.[1],
    );
    const cms = Buffer.from(bytes.toString('latin1', start + 1, end - 1), 'hex');
    write('signature.der', cms.subarray(0, 4 + cms.readUInt16BE(2)));
    write(
      'content.bin',
      Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, end + length)]),
    );
  }

  it.each(KINDS.flatMap((kind) => [0, 1].map((index) => [kind, index] as const)))(
    'verifies %s, signature %i, as CAdES with revocation',
    (kind, index) => {
      detached(kind, index);
      const { code, output } = run(
        'openssl',
        ...'cms -verify -cades -binary -inform DER -in signature.der -content content.bin'.split(
          ' ',
        ),
        ...'-CAfile authorities.pem -crl_check_all -purpose any -out verified.bin'.split(' '),
      );
      expect(output).toContain('CAdES Verification successful');
      expect(code).toBe(0);
    },
  );

  it('finds signing-certificate-v2 and no signing-time', () => {
    detached('p256', 1);
    const { output } = run('openssl', 'asn1parse', '-inform', 'DER', '-in', 'signature.der');
    expect(output).toContain('signingCertificateV2');
    expect(output).not.toContain('signingTime');
  });
});

describeWithPrograms([PYHANKO], 'pyHanko', () => {
  const validate = (name: string): Outcome =>
    run(
      'pyhanko',
      ...'sign validate --no-revocation-check --trust-replace --trust'.split(' '),
      trusted('root.pem'),
      '--other-certs',
      trusted('chain.pem'),
      name,
    );

  it.each(KINDS)(
    'accepts the person’s signature with the later filling and the untouched seal (%s)',
    (kind) => {
      const { code, output } = validate(`${kind}-sealed.pdf`);
      expect(output).toMatch(
        /person:\w+:INTACT:TRUSTED,EXTENDED_WITH_FORM_FILLING,ACCEPTABLE_MODIFICATIONS/,
      );
      expect(output).toMatch(/seal:\w+:INTACT:TRUSTED,UNTOUCHED/);
      expect(code).toBe(0);
    },
    KEY_TIME,
  );

  it(
    'refuses a changed number after the seal, as we do',
    () => {
      const field = fieldNumber(sealed('p256'), 'so');
      const forged = forge(sealed('p256'), {
        objects: [[field, withEntry(sealed('p256'), field, ['V', '(999)'])]],
      });
      write('forged.pdf', forged);
      expect(codesOf(verifyPdf(forged, by.trust, { now: NOW }))).toContain('locked-field-changed');
      expect(validate('forged.pdf').output).toContain('ILLEGAL_MODIFICATIONS');
    },
    KEY_TIME,
  );

  it(
    'refuses a flipped byte, as we do',
    () => {
      const changed = flipped(sealed('p256'), offsetOf(sealed('p256'), '/MediaBox') + 12);
      write('changed.pdf', changed);
      expect(codesOf(verifyPdf(changed, by.trust, { now: NOW }))).toContain('digest-mismatch');
      expect(validate('changed.pdf').code).not.toBe(0);
    },
    KEY_TIME,
  );
});

describeWithPrograms([PYHANKO, OPENSSL], 'a signature that another program adds', () => {
  it(
    'leaves ours accepted and is accepted and named itself',
    async () => {
      const receiver = await by.authority.issuePerson({
        id: 'p-77',
        commonName: 'Lê Văn Đến',
        post: 'Văn thư',
        unit: 'Sở Nội vụ',
        keyKind: 'rsa-2048',
      });
      write('key.pem', Buffer.from(receiver.privateKey.export({ type: 'pkcs8', format: 'pem' })));
      const [certificate = Buffer.alloc(0)] = receiver.certificateChain;
      write('certificate.der', certificate);
      run('openssl', ...'x509 -inform DER -in certificate.der -out certificate.pem'.split(' '));
      const added = run(
        'pyhanko',
        ...'sign addsig --use-pades --field 1/50,50,200,110/Den pemder --no-pass'.split(' '),
        ...'--key key.pem --cert certificate.pem --chain'.split(' '),
        trusted('chain.pem'),
        'p256-sealed.pdf',
        'received.pdf',
      );
      expect(added).toMatchObject({ code: 0 });
      const report = verifyPdf(readFileSync(join(folder, 'received.pdf')), by.trust, { now: NOW });
      expect(codesOf(report)).toEqual([]);
      expect(report.signatures.map(({ field, verdict }) => [field, verdict])).toEqual([
        ['person', 'accepted'],
        ['seal', 'accepted'],
        ['Den', 'accepted'],
      ]);
      expect(report.signatures[2]?.signer?.name).toBe('Lê Văn Đến');
      expect(report.signatures[1]?.laterChanges.map(({ kind }) => kind)).toContain(
        'signature-added',
      );
    },
    KEY_TIME,
  );
});

describe('every save', () => {
  it.each(KINDS)('is a byte prefix of the next (%s)', (kind) => {
    const letter = letters.get(kind);
    expect(
      letter?.sealed.subarray(0, letter.signedByPerson.length).equals(letter.signedByPerson),
    ).toBe(true);
    expect(letter?.signedByPerson.subarray(0, letter.base.length).equals(letter.base)).toBe(true);
  });
});
