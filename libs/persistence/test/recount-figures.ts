import { type FigureColumn } from '@congvu/report';
import { type Sql } from '../src/database/sql.js';

type Figures = Readonly<Record<FigureColumn, string>>;

/** Totals in plain SQL, by what stands in the rows of obligations, not by the acts that a consolidation reads. */
export async function recountFigures(sql: Sql): Promise<ReadonlyMap<string, Figures>> {
  const rows = await sql.query<{ code: string } & Figures>(
    `WITH report AS (
           SELECT v.report FROM obligation o JOIN document_version v ON v.document_id = o.document_id AND v.no = 1
           WHERE o.code = 'N14' AND o.state = 'accepted'
         ), figure AS (
           SELECT f.key AS code, (f.value ->> 'window')::numeric AS w, (f.value ->> 'wholeYear')::numeric AS y
           FROM report CROSS JOIN jsonb_each(report -> 'figures') f
           UNION ALL
           SELECT c ->> 'indicator', -(c ->> 'window')::numeric, -(c ->> 'wholeYear')::numeric
           FROM report CROSS JOIN jsonb_array_elements(report -> 'conductedByOthers') c
         ), total AS (SELECT code, sum(w) AS w, sum(y) AS y FROM figure GROUP BY code)
         SELECT code, w::text AS window, y::text AS "wholeYear" FROM total
         UNION ALL
         SELECT x.code, round(100 * p.w / n.w, 2)::text, round(100 * p.y / n.y, 2)::text
         FROM (VALUES ('1.4', '1.3', '0.1'), ('10.3', '10.2', '10.1')) x (code, part, whole)
         JOIN total p ON p.code = x.part JOIN total n ON n.code = x.whole`,
  );
  return new Map(rows.map(({ code, ...figures }) => [code, figures]));
}
