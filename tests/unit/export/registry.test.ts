import { expect, test } from 'vitest';
import { fileFormats } from '../../../src/main/exporting/file-formats.ts';
import {
  exportPurposes,
  fileFormatIds,
  textFormatIds,
} from '../../../src/shared/domain/export/export-format.ts';
import { exportFormat, exportFormats, textFormats } from '../../../src/shared/domain/export/formats.ts';

test('every id has exactly one format, and every format an id', () => {
  expect(exportFormats.map(({ id }) => id).toSorted()).toEqual(
    [...textFormatIds, ...fileFormatIds].toSorted(),
  );
  expect(textFormats.map(({ id }) => id).toSorted()).toEqual([...textFormatIds].toSorted());
});

test('main writes every format that is no text, but for the one that needs a window', () => {
  const written = fileFormats.map(({ id }) => id);
  expect([...written, 'pdf'].toSorted()).toEqual([...fileFormatIds].toSorted());
});

test('formats stand together by purpose, and every purpose has one', () => {
  const purposes = exportFormats.map(({ purpose }) => purpose);
  const firsts = purposes.filter((purpose, place) => purposes.indexOf(purpose) === place);
  expect(firsts).toEqual(exportPurposes);
  expect(purposes).toEqual(
    purposes.toSorted((a, b) => exportPurposes.indexOf(a) - exportPurposes.indexOf(b)),
  );
});

test.each(exportFormats)(
  '$id is described in one plain sentence, and what is lossless leaves no note out',
  (format) => {
    expect(format.says).toMatch(/^[A-Z].*\.$/);
    expect(format.extension).toMatch(/^[a-z0-9]+$/);
    expect(format.isLossless && format.needsTime).toBe(false);
    expect(exportFormat(format.id)).toBe(format);
  },
);
