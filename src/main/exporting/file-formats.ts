import type { FileFormat } from './file-format.ts';
import { pageFormats } from './page-formats.ts';
import { vaultFormat } from './vault/vault-format.ts';
import { zipFormat } from './zip/zip-format.ts';

/** The formats that main writes without a window. */
export const fileFormats: readonly FileFormat[] = [...pageFormats, vaultFormat, zipFormat];
