import { describe, expect, it } from '@jest/globals';
import { runCommandLine } from './command-line.js';
import { type Terminal } from './terminal.js';

function aTerminal() {
  const lines: string[] = [];
  const notices: string[] = [];
  const terminal: Terminal = {
    line: (text) => void lines.push(text),
    notice: (text) => void notices.push(text),
    isInteractive: false,
    confirm: () => Promise.resolve(false),
  };
  return { terminal, lines, notices };
}

describe('the command line', () => {
  it('shows its commands in Vietnamese and ends with 0', async () => {
    const { terminal, lines } = aTerminal();
    expect(await runCommandLine(['--help'], terminal)).toBe(0);
    const text = lines.join('\n');
    for (const word of ['Cách dùng: congvu [tùy chọn] <lệnh>', 'start', 'doctor', 'migrate']) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(/Usage|Options|Commands|display help/);
  });

  it.each([
    [['dance'], 'lệnh không có (dance)'],
    [['start', '--fast'], 'tùy chọn không có (--fast)'],
    [['start', '--port'], 'tùy chọn thiếu giá trị'],
    [['start', 'now'], 'thừa tham số'],
    [[], 'cần một lệnh'],
    [['start', '--port', 'abc'], '--port phải là số cổng từ 1 đến 65535'],
    [['start', '--port', '65536'], '--port phải là số cổng từ 1 đến 65535'],
  ])('ends with 2 on %j and says what is wrong', async (words, message) => {
    const { terminal, lines, notices } = aTerminal();
    expect(await runCommandLine(words, terminal)).toBe(2);
    expect(notices.join('\n')).toContain(message);
    expect(lines).toEqual([]);
  });

  it('answers a failure as JSON where JSON was asked for', async () => {
    const { terminal, lines, notices } = aTerminal();
    const words = ['migrate', '--json', '--data', '/tmp/congvu-no-such-folder'];
    expect(await runCommandLine(words, terminal)).toBe(1);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      ok: false,
      error: { code: 'not-running' },
    });
    expect(notices).toEqual([]);
  });
});
