import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '../../../../src/shared/domain/export/export-input.ts';
import { toShareHtml } from '../../../../src/shared/domain/export/to-share-html.ts';
import { dirtyInput } from '../arbitraries.ts';
import { fileOf } from '../file-of.ts';
import { sampleInput, sampleNote, untimedNote } from '../samples.ts';
import { eveningInput, eveningWithFacts } from './evening.ts';

describe('flash cards', () => {
  const cards = (input: ExportInput) =>
    fileOf('anki', input)
      .split('\n')
      .slice(6, -1)
      .map((line) => line.split('\t'));

  test('ask a question with its own words', () => {
    const note = sampleNote({
      id: 'q',
      kind: 'question',
      text: 'Why <now>?\tReally?\nSure?',
      tags: ['a/b', 'two words'],
    });
    expect(cards(sampleInput([note]))).toEqual([
      [
        'q',
        'Why &lt;now&gt;? Really?<br>Sure?<br><small>1:15:21 · First &amp; second person</small>',
        '<small><a href="docket://title/the-justice-project#t=4521.25&amp;note=q">1:15:21</a></small>',
        'question case::First-second-person a::b two-words',
      ],
    ]);
  });

  test('ask for what was said about a quote, and leave out what has no words', () => {
    const notes = [
      sampleNote({ id: 'a', quote: 'I did.', text: 'She means it.' }),
      sampleNote({ id: 'b', kind: 'mark', text: ' ' }),
    ];
    const found = cards(sampleInput(notes));
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toMatch(/^“I did\.”/);
    expect(found[0]?.[2]).toMatch(/^She means it\./);
  });

  test('have four fields, a front and no stray markup, whatever the notes say', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        for (const card of cards(input)) {
          expect(card).toHaveLength(4);
          expect(card[1]).not.toBe('');
          expect(card[0]).toMatch(/^[^#\s"]+$/);
          expect(card.join('\t')).not.toMatch(/<(?!\/?(?:br|small|a)\b)/);
        }
      }),
    );
  });
});

describe('highlights', () => {
  test('have the quote in front and the note with its tags beside it', () => {
    const note = sampleNote({ quote: 'He said "no"', tags: ['two words'], text: 'A note' });
    expect(fileOf('readwise', sampleInput([note]))).toContain(
      '\r\n"He said ""no""",The Justice Project,,docket://title/the-justice-project#t=4521.25&note=6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1a01,".two-words\nA note",4521,2026-11-20 20:15:09\r\n',
    );
  });

  test('have no place without a time', () => {
    expect(fileOf('readwise', sampleInput([untimedNote({ tags: [] })]))).toMatch(
      /,,2026-11-20 20:15:09\r\n$/,
    );
  });
});

describe('citations', () => {
  test('say what everybody may know, and where each note is', () => {
    const [item] = z
      .array(z.record(z.string(), z.unknown()))
      .parse(JSON.parse(fileOf('csl-json', eveningInput())));
    expect(item).toMatchObject({
      id: 'the-justice-project',
      type: 'motion_picture',
      title: 'Kim Kardashian West: The Justice Project',
      publisher: 'Oxygen',
      issued: { 'date-parts': [[2020, 4, 5]] },
      narrator: [{ literal: 'Kim Kardashian West' }],
    });
    expect(item?.['annote']).toMatch(/^0:01:01 Figures on the prison population/);
    expect(fileOf('bibtex', eveningInput())).toContain(
      '% \\autocite[0:07:11–0:07:27]{the-justice-project} She reads',
    );
    expect(fileOf('ris', eveningInput())).toContain('\r\nDA  - 2020/04/05/\r\n');
  });

  test('leave out what is not known', () => {
    const input = sampleInput([untimedNote()], { film: { network: '', premiered: '2020', people: [] } });
    expect(fileOf('csl-json', input)).not.toMatch(/publisher|narrator|annote/);
    expect(fileOf('bibtex', input)).toContain('  date = {2020},\n}\n');
    expect(fileOf('ris', input)).toContain('PY  - 2020\r\nDA  - 2020///\r\nER  - \r\n');
    expect(fileOf('ris', sampleInput([]))).not.toMatch(/PY|DA|PB/);
  });

  test('have one entry, whatever notes and title say', () => {
    fc.assert(
      fc.property(dirtyInput, (input) => {
        const lines = fileOf('bibtex', input).split('\n');
        expect(lines.filter((line) => line.startsWith('@'))).toHaveLength(1);
        expect(lines.filter((line) => /^% .*@/.test(line))).toEqual([]);
        const known = /^(?:% .*|@video\{[A-Za-z0-9-]+,| {2}[a-z]+ = \{.*\},|\}|)$/;
        expect(lines.filter((line) => !known.test(line))).toEqual([]);
        const records = fileOf('ris', input).split('\r\n').slice(0, -1);
        expect(records.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
      }),
    );
  });
});

describe('to paste', () => {
  test('plain text has films, times, names and words, and nothing for programs', () => {
    const note = sampleNote({ quote: 'So be it.', text: 'One\nTwo', kind: 'question', endMs: 4_540_000 });
    expect(fileOf('share-text', sampleInput([note]))).toBe(
      'The Justice Project\n\n1:15:21–1:15:40 · First & second person · Question\n    “So be it.”\n    One\n    Two\n',
    );
  });

  test('HTML shows every note as text', () => {
    const html = [
      ...toShareHtml(sampleInput([sampleNote({ text: 'a <b> & c\n\n<script>', quote: '"q"' })])),
    ].join('');
    expect(html).toBe(
      '<h1>The Justice Project</h1>\n<p><b>1:15:21</b> · First &amp; second person</p><blockquote><p dir="auto">&quot;q&quot;</p></blockquote><p dir="auto">a &lt;b&gt; &amp; c</p><p dir="auto">&lt;script&gt;</p>\n',
    );
  });

  test('names no id, viewing or program', () => {
    const input = eveningInput();
    for (const text of [fileOf('share-text', input), [...toShareHtml(input)].join('')]) {
      expect(text).not.toMatch(/5f0e7b1a|pass-1|docket|Docket 0/);
    }
  });

  test('keeps facts apart and says whose they are', () => {
    const text = fileOf('share-text', eveningWithFacts());
    expect(text.indexOf('Facts from the case files')).toBeGreaterThan(text.indexOf('Let us see.'));
    expect(text).toContain(
      '    (Court record; 7 November 2013; State v. Martin, Supreme Court of Ohio, 2018;',
    );
  });
});
