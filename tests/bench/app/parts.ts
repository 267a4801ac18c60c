export { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
