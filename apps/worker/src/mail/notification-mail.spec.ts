import { describe, expect, it } from '@jest/globals';
import { instant } from '@congvu/calendar';
import { type DocumentId, type PersonId } from '@congvu/domain';
import { type DueMail } from '@congvu/persistence';
import { notificationMail } from './notification-mail.js';

const source = {
  publicUrl: 'https://congvu.tinh.example',
  authorityName: 'UBND tỉnh <A & B>',
  rehearsal: false,
};
const due: DueMail = {
  notificationId: '0190aaaa-0000-7000-8000-000000000001',
  personId: '0190aaaa-0000-7000-8000-000000000002' as PersonId,
  email: 'nva@tinh.example',
  kind: 'task-opened',
  documentId: '0190aaaa-0000-7000-8000-000000000003' as DocumentId,
  number: 7,
  symbol: 'KH-UBND',
  attempts: 1,
  createdAt: instant('2024-01-08T01:00:00.000Z'),
};

describe('the mail of a notification', () => {
  it('says what to do, the number and the link', () => {
    const mail = notificationMail(due, source);
    expect(mail.subject).toBe('[Công Vụ] Có văn bản chờ anh/chị xử lý: số 07/KH-UBND');
    expect(mail.text).toContain(
      `Mở văn bản: https://congvu.tinh.example/van-ban/${String(due.documentId)}\n`,
    );
    expect(mail.html).toContain(
      `<a href="https://congvu.tinh.example/van-ban/${String(due.documentId)}">`,
    );
    expect(mail.html).toContain('UBND tỉnh &lt;A &amp; B&gt;');
  });

  it('has no number before the letter has one, and leads to the bell when it is about no letter', () => {
    const mail = notificationMail({ ...due, number: null, documentId: null }, source);
    expect(mail.subject).toBe('[Công Vụ] Có văn bản chờ anh/chị xử lý');
    expect(mail.text).toContain('Mở thông báo: https://congvu.tinh.example/thong-bao\n');
    expect(mail.html).toContain('<a href="https://congvu.tinh.example/thong-bao">Mở thông báo</a>');
    expect(mail.html).not.toContain('Mở văn bản');
    expect(mail.thread).toBeNull();
  });

  it('is known by the notification at every try, and lies in the thread of its letter', () => {
    const [first, later] = [due, { ...due, attempts: 9, number: 8 }].map((mail) =>
      notificationMail(mail, source),
    );
    expect(first?.messageId).toBe(`<${due.notificationId}@congvu.tinh.example>`);
    expect(later?.messageId).toBe(first?.messageId);
    expect(later?.thread).toBe(first?.thread);
  });

  it('says in its subject and in its text that a rehearsal is none of the real ones', () => {
    const mail = notificationMail(due, { ...source, rehearsal: true });
    expect(mail.subject).toMatch(/^\[Diễn tập\] /);
    expect(mail.text).toContain('dữ liệu mô phỏng');
    expect(notificationMail(due, source).text).not.toContain('mô phỏng');
  });
});
