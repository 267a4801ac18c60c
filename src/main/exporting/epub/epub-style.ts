/**
 * The style of the book. Readers bring their own letters, sizes and night colours, so it sets hardly any: spaces, thin
 * rules and the cloth of each case, in colours that stand on white and on black.
 */
export const epubStyle = `body { margin: 0 5%; line-height: 1.45; }
h1 { margin: 1.5em 0 0.5em; font-size: 1.5em; font-weight: normal; line-height: 1.2; }
h2 { font-size: 1em; }
p { margin: 0 0 0.5em; }
.cloths { position: absolute; }
.ribbon { display: block; width: 100%; height: 8px; }
.ribbon.plain { height: 4px; border-top: 1px solid; border-bottom: 1px solid; }
.cloth-1 .warp, .cloth-1 .weft { fill: #4a82cf; } .cloth-2 .warp, .cloth-2 .weft { fill: #a87c1e; }
.cloth-3 .warp, .cloth-3 .weft { fill: #2f8f5f; } .cloth-4 .warp, .cloth-4 .weft { fill: #a05f97; }
.weft { fill-opacity: 0.38; }
.shape { width: 0.65em; height: 0.65em; fill: #808080; } .ring { fill: none; stroke: #808080; stroke-width: 2; }
[data-case='1'] .shape, .shape[data-case='1'] { fill: #4a82cf; } [data-case='2'] .shape { fill: #a87c1e; }
[data-case='3'] .shape { fill: #2f8f5f; } [data-case='4'] .shape { fill: #a05f97; }
.title-page { margin-top: 20%; } .title-page h1 { margin: 0.2em 0 0.5em; font-size: 1.9em; }
.threads .ribbon { margin-bottom: 4px; }
.what, .details, .whose, .side, .sources, .otherwise, .colophon p { font-size: 0.8em; }
article { margin: 1.4em 0; }
.when { margin: 0 0 0.2em; font-family: sans-serif; font-size: 0.85em; font-variant-numeric: lining-nums tabular-nums; }
.until, .untimed { font-weight: normal; }
.body { padding-left: 0.9em; border-left: 4px double #999; }
.words h3, .words h4, .words h5, .words h6 { margin: 0.8em 0 0.2em; font-size: 1em; }
blockquote { margin: 0.4em 0; padding-left: 0.9em; border-left: 2px solid #999; }
.said { font-style: italic; } .said p::before { content: '\\201C'; } .said p::after { content: '\\201D'; }
.wordless { font-style: italic; }
.details { margin-top: 0.3em; font-family: sans-serif; } .details span { margin-right: 0.8em; } .kind { font-weight: bold; }
pre { white-space: pre-wrap; font-size: 0.85em; }
.facts { list-style: none; margin: 0; padding: 0; } .fact { margin: 0.8em 0; padding-left: 0.9em; border-left: 1px dotted #999; font-family: sans-serif; font-size: 0.9em; }
.fact p { margin: 0 0 0.15em; } .date, .side { font-weight: bold; }
`;
