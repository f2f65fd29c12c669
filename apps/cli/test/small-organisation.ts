import { type Chain, checkChain, type LetterBody, type PostCode } from '@congvu/domain';
import { newId, publishChain, type Sql } from '@congvu/persistence';

const step = (
  key: string,
  kind: 'review' | 'sign' | 'number' | 'seal' | 'issue',
  post: string,
) => ({
  key,
  kind,
  title: key,
  holder: { kind: 'post' as const, post: post as PostCode },
  workingDays: 1,
});

const chain: Chain = {
  schema: 'chain',
  version: 1,
  code: 'CV',
  title: 'Công văn của Sở Nội vụ',
  documentTypes: ['CV'],
  steps: [
    { key: 'draft', kind: 'draft', title: 'Soạn', holder: { kind: 'drafter' }, workingDays: 1 },
    step('review', 'review', 'SNV.TP'),
    step('sign', 'sign', 'SNV.GD'),
    step('number', 'number', 'SNV.VT'),
    step('seal', 'seal', 'SNV.VT'),
    step('issue', 'issue', 'SNV.VT'),
  ],
};

const body: LetterBody = {
  schema: 'letter-body',
  version: 1,
  blocks: [
    { kind: 'addressees', items: ['Các phòng, đơn vị thuộc Sở'] },
    { kind: 'paragraph', text: 'Đề nghị các phòng, đơn vị thực hiện đúng giờ làm việc./.' },
    {
      kind: 'recipients',
      archive: 'VT',
      lines: [{ text: 'Như trên', receiver: { kind: 'unit', code: 'SNV' } }],
    },
  ],
};

const posts = [
  { code: 'SNV.CV', title: 'Chuyên viên', roles: ['officer'] },
  { code: 'SNV.TP', title: 'Trưởng phòng', roles: ['reviewer'] },
  { code: 'SNV.GD', title: 'Giám đốc', roles: ['reviewer', 'signer'] },
  { code: 'SNV.VT', title: 'Văn thư', roles: ['clerk'] },
];

/** What an ordinary installation has no screens for yet: one agency with its posts, a chain and a template. */
export async function addSmallOrganisation(sql: Sql): Promise<{ readonly templateId: string }> {
  const ids = { unit: newId(), issuer: newId(), template: newId() };
  const { authorityId } = sql.scope;
  await sql.execute(
    `INSERT INTO unit (id, authority_id, code, name, kind, official_order, validity)
     VALUES ($1, $2, 'SNV', 'Sở Nội vụ', 'department', 1, daterange(business_today(), NULL))`,
    [ids.unit, authorityId],
  );
  await sql.execute(
    `INSERT INTO issuer (id, authority_id, code, name, superior, symbol, place, kept_by_unit_id)
     VALUES ($1, $2, 'SNV', 'SỞ NỘI VỤ', 'ỦY BAN NHÂN DÂN TỈNH', 'SNV', 'Thái Nguyên', $3)`,
    [ids.issuer, authorityId, ids.unit],
  );
  for (const [order, { code, title, roles }] of posts.entries()) {
    await sql.execute(
      `INSERT INTO post (id, authority_id, unit_id, code, title, roles, division_symbol, official_order, validity)
       VALUES ($1, $2, $3, $4, $5, $6, 'VP', $7, daterange(business_today(), NULL))`,
      [newId(), authorityId, ids.unit, code, title, roles, order],
    );
  }
  await sql.execute(
    `INSERT INTO signing_authority (id, authority_id, post_id, issuer_id, kind, lines, basis, validity)
     SELECT $1, $2, id, $3, 'HEAD', '{GIÁM ĐỐC}', 'Quyết định bổ nhiệm', daterange(business_today(), NULL)
     FROM post WHERE code = 'SNV.GD'`,
    [newId(), authorityId, ids.issuer],
  );
  checkChain(chain);
  await publishChain(sql, chain);
  await sql.execute(
    `INSERT INTO document_template (id, authority_id, code, title, document_type, issuer_id, drafting_unit_id, chain_code,
       symbol, subject, body)
     VALUES ($1, $2, 'SNV-CV', 'Công văn', 'CV', $3, $4, 'CV', 'SNV-VP', 'thực hiện giờ làm việc', $5)`,
    [ids.template, authorityId, ids.issuer, ids.unit, JSON.stringify(body)],
  );
  return { templateId: ids.template };
}
