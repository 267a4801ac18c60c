import { BorderStyle, LineRuleType, type IStylesOptions } from 'docx';

const SERIF = 'Palatino Linotype';
const SANS = 'Segoe UI';
const TEXT = '1D2126';
const QUIET = '5F646B';
const RULE = '857F79';

/** Half points, as Word counts sizes of letters; twentieths of a point for spaces. */
const sizes = { small: 17, body: 23, name: 32, title: 52 } as const;

/** The colours of the cases in listing order, those of the app on a light ground. */
export const caseColours = ['2C67B7', '836003', '0A492C', '5C2956'] as const;

const small = { font: SANS, size: sizes.small, color: QUIET };

/** Every style that a paragraph or run of the document names; a style that is named and not defined is a warning in Word. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: sizes.body, color: TEXT },
      paragraph: { spacing: { after: 80, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: SERIF, size: sizes.title, color: TEXT },
      paragraph: { spacing: { before: 60, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: SERIF, size: sizes.name, color: TEXT },
      paragraph: { spacing: { before: 560, after: 200 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: SANS, size: 20, bold: true, color: TEXT },
      paragraph: { spacing: { before: 300, after: 60 }, keepNext: true, outlineLevel: 1 },
    },
    hyperlink: { run: { color: TEXT, underline: { color: RULE } } },
  },
  paragraphStyles: [
    {
      id: 'NoteText',
      name: 'Note Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { keepNext: true },
    },
    {
      id: 'NoteHeading',
      name: 'Note Heading',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: SANS, size: 20, bold: true },
      paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
    },
    {
      id: 'NoteCode',
      name: 'Note Code',
      basedOn: 'Normal',
      run: { font: 'Consolas', size: 19 },
      paragraph: { shading: { fill: 'F4F2EE' } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: {
        keepNext: true,
        indent: { start: 360 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: RULE } },
      },
    },
    {
      id: 'Details',
      name: 'Details',
      basedOn: 'Normal',
      run: small,
      paragraph: { spacing: { before: 20, after: 60 } },
    },
    { id: 'Wordless', name: 'Wordless', basedOn: 'Normal', run: { italics: true, color: QUIET } },
    {
      id: 'Fact',
      name: 'Fact from the case files',
      basedOn: 'Normal',
      run: { font: SANS, size: 20 },
      paragraph: {
        spacing: { before: 160, after: 20 },
        indent: { start: 240 },
        shading: { fill: 'EEEBE5' },
        keepNext: true,
      },
    },
    {
      id: 'FactDetails',
      name: 'Fact Details',
      basedOn: 'Normal',
      run: small,
      paragraph: { spacing: { after: 20 }, indent: { start: 240 }, shading: { fill: 'EEEBE5' } },
    },
    {
      id: 'Colophon',
      name: 'Colophon',
      basedOn: 'Normal',
      run: small,
      paragraph: { spacing: { after: 20 } },
    },
  ],
  characterStyles: [
    {
      id: 'CodeCharacters',
      name: 'Code Characters',
      basedOn: 'DefaultParagraphFont',
      run: { font: 'Consolas', size: 20 },
    },
  ],
};
