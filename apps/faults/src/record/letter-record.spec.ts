import { describe, expect, it } from '@jest/globals';
import { comparable, differences, type LetterRecord, type PlayedRecord } from './letter-record.js';

const act = (seq: number, kind: string) => ({ seq, kind });
const played = (proposal: LetterRecord): PlayedRecord => ({ proposal, plan: {} });

describe('two runs compared', () => {
  it('leaves out what differs by right, and nothing else', () => {
    const body = {
      task: '01a22376-656e-770e-a678-a0092ca38512',
      baseSha256: 'a'.repeat(64),
      contentSha256: 'b'.repeat(64),
      number: 7,
      version: 2,
    };
    expect(comparable(body)).toEqual({
      task: 'id',
      baseSha256: 'sha256',
      contentSha256: 'b'.repeat(64),
      number: 'number',
      version: 2,
    });
  });

  it('finds nothing between equal records', () => {
    const acts = [act(1, 'submit'), act(2, 'approve')];
    expect(differences(played({ acts }), played({ acts }))).toEqual([]);
  });

  it('finds what was lost, doubled and moved', () => {
    const unharmed = played({ acts: [act(1, 'submit'), act(2, 'approve')] });
    const lost = played({ acts: [act(1, 'submit')] });
    const doubled = played({ acts: [act(1, 'submit'), act(2, 'approve'), act(2, 'approve')] });
    const moved = played({ acts: [act(2, 'approve'), act(1, 'submit')] });
    expect(differences(unharmed, lost)).toEqual(['proposal.acts lost: {"seq":2,"kind":"approve"}']);
    expect(differences(unharmed, doubled)).toEqual([
      'proposal.acts not in the unharmed run: {"seq":2,"kind":"approve"}',
    ]);
    expect(differences(unharmed, moved)).toEqual(['proposal.acts in another order']);
  });
});
