import type { FileFormat } from './file-format.ts';
import { pageFormats } from './page-formats.ts';

/** The formats that main writes without a window. */
export const fileFormats: readonly FileFormat[] = [...pageFormats];
