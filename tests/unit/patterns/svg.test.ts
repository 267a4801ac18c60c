import { describe, expect, it } from 'vitest';
import { checkSvg, LONGEST_SVG } from '../../../src/shared/domain/patterns/check-svg.ts';
import { fileNameOf } from '../../../src/shared/domain/patterns/file-name-of.ts';
import { patterns } from '../../../src/shared/domain/patterns/patterns.ts';
import { chartsOf } from '../../../src/renderer/features/patterns/charts.ts';
import { svgOf, type ChartPage } from '../../../src/renderer/features/patterns/svg-of.ts';
import { evening, note, people, scene } from './evening.ts';
import { readXml } from './read-xml.ts';

const hostile = '</title><script>alert(1)</script>" onload="x" &amp; \u0000 ]]> <!--';
const ordered = people.toSorted((left, right) => left.listing - right.listing);

function pages(tag: string): readonly ChartPage[] {
  const notes = [
    note(3, ['a'], { tags: [tag] }),
    note(7, ['b', 'c'], { tags: [tag] }),
    note(22, ['c'], { kind: 'question' }),
    note(31, [], { kind: 'question', tags: ['answered'] }),
    note(null, ['d']),
  ];
  const all = patterns(evening(notes, [scene('a', [2, 9]), scene('c', [20, null])]));
  return (all === null ? [] : chartsOf(all)).flatMap(({ draw, figure }) =>
    draw === null
      ? []
      : [
          {
            drawing: draw(ordered, 640),
            title: figure.title,
            summary: figure.summary,
            foot: figure.asides,
            weaves: ['plain', 'twill', 'basket', 'herringbone'],
            colours: {
              ...{ text: '#eee', text2: '#bbb', text3: 'rgb(154, 150, 143)', rule: '#222', ground: '#111' },
              ...{ 'rule-strong': '#444', cases: ['#69c', '#c93', '#8d9', '#fbd'] },
            },
          },
        ],
  );
}

describe('a chart as a file', () => {
  it('is drawn for all six figures of a full evening', () => {
    expect(pages('law')).toHaveLength(6);
  });

  it.each(pages(hostile).map((page, index) => [index, page] as const))(
    'is well-formed and inert, whatever the viewer wrote (%d)',
    (_index, page) => {
      const svg = svgOf(page);
      const elements = readXml(svg);
      const names = new Set(elements.map((element) => element.name));
      expect(names.has('script')).toBe(false);
      const attributes = elements.flatMap((element) => Object.entries(element.attributes));
      expect(attributes.filter(([name]) => /^on|href|style/iu.test(name))).toEqual([]);
      expect(attributes.filter(([, value]) => /var\(|NaN|undefined/u.test(value))).toEqual([]);
      const ids = attributes.flatMap(([name, value]) => (name === 'id' ? [value] : []));
      expect(new Set(ids).size).toBe(ids.length);
      const used = attributes.flatMap(
        ([, value]) => /^url\(#(?<id>.*)\)$/u.exec(value)?.groups?.['id'] ?? [],
      );
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
      expect(elements.find((element) => element.name === 'title')?.text).toBe(
        page.title.replaceAll('\u0000', '\uFFFD'),
      );
      expect(checkSvg(svg)).toEqual({ ok: true, value: svg });
    },
  );

  it('is the same text for the same chart', () => {
    expect(pages('law').map(svgOf)).toEqual(pages('law').map(svgOf));
  });
});

const wrapped = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`;

describe('what may be saved as a drawing', () => {
  it.each([
    ['a plain drawing', wrapped('<g><rect width="1" fill="url(#cloth-1)"/></g><text>a &amp; b</text>')],
    ['one with a line end behind it', `${wrapped('')}\n`],
  ])('%s', (_what, svg) => {
    expect(checkSvg(svg)).toEqual({ ok: true, value: svg });
  });

  it.each([
    ['something else', '<html></html>'],
    ['nothing', ''],
    ['a declaration', `<?xml version="1.0"?>${wrapped('')}`],
    ['a document type with an entity', wrapped('<!DOCTYPE svg [<!ENTITY a "b">]>')],
    ['a comment', wrapped('<!-- -->')],
    ['character data', wrapped('<![CDATA[x]]>')],
    ['a script', wrapped('<script>alert(1)</script>')],
    ['a script in capitals', wrapped('<SCRIPT></SCRIPT>')],
    ['foreign content', wrapped('<foreignObject></foreignObject>')],
    ['a style sheet', wrapped('<style>@import "x"</style>')],
    ['an image', wrapped('<image href="#a"/>')],
    ['a handler', wrapped('', ' onload="alert(1)"')],
    ['a handler on a new line', wrapped('', '\nonload="alert(1)"')],
    ['a link', wrapped('<g href="https://example.org"/>')],
    ['an old link', wrapped('<g xlink:href="#a"/>')],
    ['a style', wrapped('<g style="fill:red"/>')],
    ['an address in a fill', wrapped('<rect fill="url(https://example.org/x)"/>')],
    ['an address hidden in an entity', wrapped('<rect fill="url(&#104;ttps:x)"/>')],
    ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"></svg>'],
    ['an attribute twice', wrapped('<rect x="1" x="2"/>')],
    ['an attribute without quotes', wrapped('<rect x=1/>')],
    ['an unknown entity', wrapped('<text>&nbsp;</text>')],
    ['elements that cross', wrapped('<g><text></g></text>')],
    ['an element left open', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['a second drawing', `${wrapped('')}${wrapped('')}`],
    ['a character that XML does not have', wrapped('<text>\u0001</text>')],
    ['words behind it', `${wrapped('')}x`],
    ['a pit of groups', wrapped('<g>'.repeat(20) + '</g>'.repeat(20))],
    ['more than two megabytes', wrapped(' '.repeat(LONGEST_SVG))],
  ])('is not %s', (_what, svg) => {
    expect(checkSvg(svg).ok).toBe(false);
  });
});

describe('the name of a file', () => {
  it.each([
    ['The Justice Project - Notes per case', 'The Justice Project - Notes per case'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['...', 'chart'],
    ['', 'chart'],
    ['x'.repeat(200), 'x'.repeat(80)],
    ['line\nend\u0000', 'line end'],
  ])('%j becomes %j', (words, name) => {
    expect(fileNameOf(words)).toBe(name);
  });
});
