/** Printed and on screen alike; no font and no picture comes from elsewhere. */
export const YEAR_PAGE_STYLE = `
:root { color-scheme: light; --ink: #1b2430; --soft: #57606d; --line: #d5dae1; --accent: #8f1d21; --late: #fde3c8; --done: #e3f1e4; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #f6f7f9; font: 15px/1.5 "Noto Sans", "Segoe UI", system-ui, sans-serif; }
.mark { margin: 0; padding: 6px 24px; background: #fff3cd; color: #5c4400; font-weight: 600; text-align: center; }
header, main, footer { max-width: 1280px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 28px; }
.over { margin: 0; color: var(--accent); font-weight: 700; text-transform: uppercase; letter-spacing: .04em; }
h1 { margin: 4px 0; font-size: 30px; line-height: 1.25; }
.lead, .note, footer { color: var(--soft); }
h2 { margin: 0 0 12px; font-size: 20px; }
h3 { margin: 0 0 6px; font-size: 15px; }
section { margin: 20px 0; padding: 20px; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 12px; margin: 20px 0; padding: 0; list-style: none; }
.tiles li { padding: 14px 16px; background: #fff; border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 8px; color: var(--soft); }
.tiles strong { display: block; color: var(--ink); font-size: 30px; line-height: 1.1; }
.months { margin: 0; padding: 0; list-style: none; }
.months > li { display: grid; grid-template-columns: 90px 1fr; gap: 12px; padding: 10px 0; border-top: 1px solid var(--line); }
.months ul { margin: 0; padding: 0; list-style: none; }
.months li li { padding: 2px 0 2px 12px; border-left: 3px solid var(--line); }
.months .letter { border-left-color: var(--accent); }
.months .deadline { border-left-color: #b7791f; background: #fffaf0; }
time { font-variant-numeric: tabular-nums; color: var(--soft); }
.cases { display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 12px; }
article { padding: 12px 14px; border: 1px solid var(--line); border-left: 4px solid #c05621; border-radius: 6px; }
article p { margin: 0 0 6px; }
article ol { margin: 0; padding-left: 18px; }
.wide { position: relative; overflow-x: auto; }
.cases { margin-bottom: 12px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 5px 8px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: #eef1f5; }
.matrix td { min-width: 44px; text-align: center; }
.matrix th[scope="row"] { font-weight: 500; white-space: nowrap; }
.matrix td small { display: block; font-size: 11px; }
.matrix .late { background: var(--late); }
.matrix .accepted, .matrix .fulfilled { background: var(--done); }
.matrix .none { background: #f2f3f5; }
.keys { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 10px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: 13px; }
.keys .late { padding: 0 6px; background: var(--late); color: var(--ink); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: #1d4f91; }
footer { padding: 8px 24px 40px; }
@media print { body { background: #fff; } section { break-inside: avoid-page; border: 0; padding: 0; } }
`;
