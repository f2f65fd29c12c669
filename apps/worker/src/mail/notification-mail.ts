import { notificationSentences } from '@congvu/contracts';
import { formatNumberAndSymbol } from '@congvu/domain';
import { type DueMail } from '@congvu/persistence';

/** The installation that writes: what its mails are signed with and where their links lead. */
export interface MailSource {
  readonly publicUrl: string;
  readonly authorityName: string;
  readonly rehearsal: boolean;
}

export interface NotificationMail {
  /** The same for every try, so that a second copy is recognisable (INV-27). */
  readonly messageId: string;
  /** The letter's thread: mails about one letter lie together. */
  readonly thread: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What to do, the number of the letter and the link to it: never its subject, nor the name of a person, since a mail
 * leaves the system and its rights (reliability-security.md §3.3).
 */
export function notificationMail(due: DueMail, source: MailSource): NotificationMail {
  const host = new URL(source.publicUrl).hostname;
  const sentence = notificationSentences[due.kind];
  const { number, symbol, documentId } = due;
  const printed = number === null || symbol === null ? null : formatNumberAndSymbol(number, symbol);
  const link = new URL(
    documentId === null ? '/thong-bao' : `/van-ban/${documentId}`,
    source.publicUrl,
  );
  const about = printed === null ? sentence : `${sentence}: số ${printed}`;
  const action = documentId === null ? 'Mở thông báo' : 'Mở văn bản';
  const lines = { opening: `${about}.`, action, link: link.href, closing: closingOf(source) };
  return {
    messageId: `<${due.notificationId}@${host}>`,
    thread: documentId === null ? null : `<letter-${documentId}@${host}>`,
    subject: `${source.rehearsal ? '[Diễn tập] ' : ''}[Công Vụ] ${about}`,
    text: textOf(lines),
    html: htmlOf(lines),
  };
}

interface Lines {
  readonly opening: string;
  /** What the link does. */
  readonly action: string;
  readonly link: string;
  readonly closing: readonly string[];
}

function closingOf({ authorityName, rehearsal }: MailSource): string[] {
  return [
    `Thư do hệ thống Công Vụ của ${authorityName} tự gửi; xin không trả lời thư này.`,
    'Nội dung văn bản chỉ xem được trong hệ thống. Anh/chị có thể thay đổi địa chỉ nhận thư tại trang Hồ sơ.',
    ...(rehearsal
      ? ['Đây là môi trường diễn tập: dữ liệu mô phỏng, không có giá trị pháp lý.']
      : []),
  ];
}

function textOf({ opening, action, link, closing }: Lines): string {
  return [opening, '', `${action}: ${link}`, '', '-- ', ...closing, ''].join('\n');
}

function htmlOf({ opening, action, link, closing }: Lines): string {
  const small = closing.map(escaped).join('<br>');
  return `<!doctype html><html lang="vi"><body style="font-family:sans-serif">
<p>${escaped(opening)}</p>
<p><a href="${escaped(link)}">${action}</a></p>
<p style="color:#595959;font-size:85%">${small}</p>
</body></html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
