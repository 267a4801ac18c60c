const light = `
  --text: #1d2126; --text2: #494d55; --text3: #5f646b; --rule: #d9d5d0; --rule-strong: #857f79;
  --paper: #fcfbf8; --sunken: #eeebe5;
  --case1: #2c67b7; --case2: #836003; --case3: #0a492c; --case4: #5c2956;`;

const dark = `
  --text: #ece9e4; --text2: #b9b5ad; --text3: #9a968f; --rule: #2e3237; --rule-strong: #6d7279;
  --paper: #171a1e; --sunken: #0a0c0f;
  --case1: #6f9ce4; --case2: #c99340; --case3: #85d7a9; --case4: #f1b7d5;`;

const print = `--paper: #fff; --sunken: #f4f2ee;`;

/** Letters of the reader's own machine, the app's own where they are installed: why, is in docs/adr/0018-rich-exports.md. */
const fonts = `
  --serif: 'Newsreader', 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', 'URW Palladio L', P052,
    Charter, Georgia, 'Noto Serif', 'Liberation Serif', serif;
  --sans: 'Public Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', sans-serif;`;

const ground = `
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--text); font: 400 100%/1.5 var(--serif); text-size-adjust: none;
  font-variant-numeric: oldstyle-nums; font-kerning: normal; }
body { margin: 0 auto; max-width: 48rem; padding: 3rem 1.5rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, p, ol, ul, blockquote { margin: 0; padding: 0; }
a { color: inherit; text-decoration-color: var(--rule-strong); text-underline-offset: 0.15em; }
[data-case='1'] { --case: var(--case1); } [data-case='2'] { --case: var(--case2); }
[data-case='3'] { --case: var(--case3); } [data-case='4'] { --case: var(--case4); }
.cloths { position: absolute; }
.cloth-1 { --case: var(--case1); } .cloth-2 { --case: var(--case2); }
.cloth-3 { --case: var(--case3); } .cloth-4 { --case: var(--case4); }
.warp { fill: var(--case); } .weft { fill: var(--case); fill-opacity: 0.38; }
.ribbon { display: block; width: 100%; height: 0.5rem; border-radius: 0.125rem; }
.ribbon.plain { height: 0.375rem; border: solid var(--rule-strong); border-width: 1px 0; border-radius: 0; }
.shape { width: 0.625rem; height: 0.625rem; fill: var(--case, var(--text2)); vertical-align: -0.02em; }
.ring { fill: none; stroke: var(--text2); stroke-width: 2; }`;

const titleBlock = `
.title { padding-bottom: 2rem; }
.threads { display: flex; gap: 0.25rem; margin-bottom: 2.25rem; } .threads > * { flex: 1; }
.title .what { font: 400 0.8125rem/1.4 var(--sans); color: var(--text2); }
.title h1 { margin: 0.35rem 0 0.75rem; font-size: 2.25rem; font-weight: 500; line-height: 1.12; letter-spacing: -0.012em;
  text-wrap: balance; }
.title .about { color: var(--text2); }
.title .summary { margin-top: 0.15rem; color: var(--text2); }
.contents { padding: 1rem 0; border: solid var(--rule); border-width: 1px 0; font: 400 0.875rem/1.5 var(--sans); }
.contents ol { display: flex; flex-wrap: wrap; gap: 0.35rem 1.75rem; list-style: none; }
.contents a { text-decoration: none; } .contents a:hover { text-decoration: underline; }
.contents .count { color: var(--text3); font-variant-numeric: lining-nums tabular-nums; }`;

const notes = `
section { padding-top: 3rem; }
section > h2 { margin-bottom: 0.75rem; font-size: 1.625rem; font-weight: 500; line-height: 1.2; letter-spacing: -0.008em; }
.notes { padding-top: 0.5rem; }
article { display: grid; grid-template-columns: 6rem minmax(0, 1fr); break-inside: avoid; }
.when { padding: 0.95rem 0.9rem 0 0; text-align: end; font: 500 0.9375rem/1.5rem var(--sans);
  font-variant-numeric: lining-nums tabular-nums; color: var(--text); }
.until { display: block; font-weight: 400; color: var(--text3); }
.untimed { font-weight: 400; color: var(--text3); }
.question > .when::after { display: block; content: '?'; content: '?' / ''; font: 500 1.5rem/1.6rem var(--serif); color: var(--case, var(--text2)); }
.body { padding: 0.8rem 0 0.8rem 1.1rem; border-inline-start: 4px double var(--rule-strong); min-width: 0; }
.words { font-size: 1.125rem; line-height: 1.5; }
.words > * + * { margin-top: 0.65em; }
.words h4, .words h5, .words h6 { margin: 0 0 -0.25em; font: 600 0.9375rem/1.5 var(--sans); }
.words * + h4, .words * + h5, .words * + h6 { margin-top: 1em; }
.words ul, .words ol { padding-inline-start: 1.4em; } .words li + li { margin-top: 0.2em; }
.words blockquote { padding-inline-start: 0.9rem; border-inline-start: 2px solid var(--rule); color: var(--text2); }
.words pre, .words code { font: 0.875em/1.5 ui-monospace, 'SF Mono', Consolas, 'Liberation Mono', monospace; }
.words pre { padding: 0.6rem 0.8rem; background: var(--sunken); border-radius: 0.25rem; white-space: pre-wrap; }
.words hr { border: 0; border-top: 1px solid var(--rule); }
.said { margin-bottom: 0.6rem; font-size: 1.125rem; line-height: 1.5; font-style: italic; color: var(--text); }
.said p::before { content: '“'; } .said p::after { content: '”'; }
.said p { padding-inline-start: 0.9rem; border-inline-start: 2px solid var(--case, var(--rule-strong)); }
.wordless { font-size: 1.125rem; color: var(--text3); font-style: italic; }
.details { display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; margin-top: 0.4rem; font: 400 0.8125rem/1.5 var(--sans);
  color: var(--text2); font-variant-numeric: lining-nums; }
.kind { font-weight: 600; } .taken { color: var(--text3); } .tag { unicode-bidi: isolate; }`;

const factStyle = `
.case-files { margin-top: 3.5rem; padding: 1.5rem 1.5rem 1.75rem; background: var(--sunken); border-radius: 0.375rem;
  font-family: var(--sans); font-variant-numeric: lining-nums; }
.case-files > h2 { font-size: 1.25rem; font-family: var(--serif); }
.whose { max-width: 36rem; font-size: 0.875rem; color: var(--text2); }
.case-files h3 { margin: 1.5rem 0 0.5rem; font: 600 1rem/1.4 var(--sans); }
.case-files .ribbon { height: 0.25rem; }
.facts { list-style: none; } .fact { padding: 0.7rem 0; border-bottom: 1px solid var(--rule); font-size: 0.9375rem; break-inside: avoid; }
.fact:last-child { border-bottom: 0; padding-bottom: 0; }
.date { font-weight: 600; font-variant-numeric: lining-nums; }
.side, .sources, .otherwise { font-size: 0.8125rem; color: var(--text2); } .side { font-weight: 600; }`;

const closing = `
.colophon { margin-top: 3.5rem; padding-top: 1rem; border-top: 4px double var(--rule-strong); font: 400 0.8125rem/1.6 var(--sans);
  color: var(--text2); }
@media (max-width: 34rem) {
  body { padding: 1.5rem 1rem 3rem; }
  article { grid-template-columns: minmax(0, 1fr); padding-top: 0.75rem; }
  .when { padding: 0; text-align: start; } .until { display: inline; } .question > .when::after { display: none; }
  .body { padding-top: 0.2rem; }
}`;

const paper = `
@page { margin: 20mm 20mm 22mm; }
@media print {
  :root { ${print} }
  html { font-size: 10pt; } body { max-width: none; padding: 0; }
  .ribbon, .shape, .case-files { print-color-adjust: exact; }
  section { padding-top: 2.25rem; } section > h2, section > h3, section > .ribbon { break-after: avoid; }
  article.long { break-inside: auto; } p, li { orphans: 3; widows: 3; }
  a { text-decoration: none; } .contents, .colophon { break-inside: avoid; }
  .case-files { margin-top: 2.5rem; box-decoration-break: clone; }
}`;

/** Page numbers for a page that a browser prints; whoever prints in another way brings numbers of its own. */
export const pageNumberStyle = `
@page { @bottom-center { content: counter(page); font: 400 9pt system-ui, sans-serif; color: #494d55; } }
@page :first { @bottom-center { content: none; } }
`;

/**
 * The style of the page, in the colours of the app: light or dark as the reader's machine wants, always light on
 * paper. Times stand in the margin beside a double rule, each case has its thread. No address, so nothing is fetched.
 */
export const pageStyle = `
:root { color-scheme: light dark; ${light} ${fonts} }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
${ground}${titleBlock}${notes}${factStyle}${closing}${paper}
`;
