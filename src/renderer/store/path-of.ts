import { bridge } from '../bridge.ts';

/** Where a file lies that was dropped or pasted; empty for one that lies nowhere, such as a picture from a page. */
export const pathOf = (file: File): string => bridge().pathOf(file);
