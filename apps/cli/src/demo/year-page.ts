import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type YearSummary } from './summary-schema.js';
import { escaped, letterTable } from './year-page-letters.js';
import { lateSection } from './year-page-late.js';
import { matrix } from './year-page-matrix.js';
import { YEAR_PAGE_STYLE } from './year-page-style.js';
import { timeline } from './year-page-timeline.js';

/** A page that opens anywhere, beside the documents that it links to. */
export async function writeYearPage(
  out: string,
  summary: YearSummary,
  titles: ReadonlyMap<string, string>,
): Promise<void> {
  await writeFile(join(out, 'year.html'), yearPage(summary, titles));
}

/** @param titles of the obligations, by code */
function yearPage(summary: YearSummary, titles: ReadonlyMap<string, string>): string {
  const { authority, year, definition } = summary;
  const title = `Năm ${String(year)} – ${authority}`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${YEAR_PAGE_STYLE}</style>
</head>
<body>
<p class="mark">BẢN DIỄN TẬP · Dữ liệu mô phỏng – không phản ánh hoạt động thực tế của cơ quan</p>
<header>
<p class="over">${escaped(authority)}</p>
<h1>Thực hiện Đề án Văn hóa công vụ năm ${String(year)}</h1>
<p class="lead">${escaped(definition.title)}</p>
</header>
<main>
${tiles(summary)}
<section><h2>Diễn biến trong năm</h2>${timeline(summary, titles)}</section>
<section><h2>Ai chậm, đã làm gì</h2>${lateSection(summary, titles)}</section>
<section><h2>Đơn vị và nhiệm vụ</h2>${matrix(summary, titles)}</section>
<section><h2>Văn bản đã phát hành</h2>${letterTable(summary)}</section>
</main>
<footer>${proof(summary)}</footer>
</body>
</html>
`;
}

function tiles({ consolidated, documents, units }: YearSummary): string {
  const obligations = units.reduce((sum, unit) => sum + unit.obligations.length, 0);
  const facts: readonly (readonly [number, string])[] = [
    [consolidated.units, 'cơ quan, địa phương phải báo cáo'],
    [obligations, 'nghĩa vụ theo Kế hoạch'],
    [consolidated.onTime, 'báo cáo năm đúng hạn'],
    [consolidated.late, 'báo cáo năm chậm'],
    [consolidated.missing, 'chưa có báo cáo ở ngày chốt'],
    [documents.length, 'văn bản đã ký số, đóng dấu'],
  ];
  const items = facts.map(([count, text]) => `<li><strong>${String(count)}</strong> ${text}</li>`);
  return `<ul class="tiles">${items.join('')}</ul>`;
}

function proof({ audit, product }: YearSummary): string {
  const chain = audit.verified ? 'nguyên vẹn' : 'KHÔNG nguyên vẹn';
  return `<p>Nhật ký: ${String(audit.entries)} dòng trong ${String(audit.chains)} chuỗi, ${chain}. Mọi chữ ký đã được kiểm tra bằng danh sách tin cậy trong thư mục trust. Lập bởi ${escaped(product.name)} ${escaped(product.version)}.</p>`;
}
