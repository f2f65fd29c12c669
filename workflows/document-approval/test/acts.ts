import { type DocumentActBody } from '@congvu/domain';

/** A body with the fields that matter; ids and hashes are always the same. */
function body(fields: object): DocumentActBody {
  return { task: 'task', version: 1, ...fields } as unknown as DocumentActBody;
}

export const does = {
  submit: (version = 1, consulted: readonly string[] = []) =>
    body({ kind: 'submit', version, contentSha256: 'a', consulted }),
  approve: () => body({ kind: 'approve' }),
  opine: () => body({ kind: 'give-opinion', verdict: 'agree' }),
  closeOpinions: (version = 2) => body({ kind: 'close-opinions', version, contentSha256: 'b' }),
  returnToProposer: () =>
    body({ kind: 'return', to: { kind: 'proposer' }, reasonCode: 'citation' }),
  passOn: (to: string) => body({ kind: 'pass-on', to }),
  arrive: () => body({ kind: 'register-arrival', arrival: 'arrival', number: 7 }),
  assign: (to: string) => body({ kind: 'assign', to }),
  receive: (version: number) =>
    body({
      kind: 'receive-proposal',
      proposal: 'proposal',
      arrival: 'arrival',
      version,
      contentSha256: 'c',
    }),
  sign: () => body({ kind: 'sign', session: 'session', baseSha256: 'd' }),
  number: () =>
    body({ kind: 'number', register: 'r', number: 1, symbol: 'KH-UBND', date: '2024-01-15' }),
  seal: () => body({ kind: 'seal', session: 'seal' }),
  issue: () => body({ kind: 'issue', receiversSha256: 'e' }),
  merge: (step: string, mergedWith: string) => body({ kind: 'merge-step', step, mergedWith }),
};

export type Play = readonly (readonly [post: string | null, body: DocumentActBody])[];

const ending = (signer: string, clerk: string): Play => [
  [signer, does.sign()],
  [clerk, does.number()],
  [clerk, does.seal()],
  [clerk, does.issue()],
];

/** A tờ trình with opinions, from its submission to its issue. */
export const proposalPlay: Play = [
  ['SNV.CV1', does.submit(1, ['STP.CV'])],
  ['SNV.TP', does.approve()],
  ['STP.CV', does.opine()],
  ['SNV.CV1', does.closeOpinions()],
  ['SNV.CVP', does.approve()],
  ...ending('SNV.GD', 'SNV.VT'),
];

const verified = (version: number): Play => [
  [null, does.receive(version)],
  ['VP.VT', does.arrive()],
  ['VP.CVP', does.assign('VP.CV-NC')],
  ['VP.CV-NC', does.submit(version + 1)],
  ['VP.TP-NC', does.approve()],
  ['VP.PCVP', does.approve()],
];

/** A plan that goes back to its proposer once and is issued then. */
export const planPlay: Play = [
  ...verified(1),
  ['CT', does.returnToProposer()],
  ['SNV.GD', does.passOn('SNV.CV1')],
  ...verified(3),
  ...ending('CT', 'VP.VT'),
];
