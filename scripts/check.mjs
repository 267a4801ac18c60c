/*
 * npm run check: everything that CI does. That is what `npm test` does; the name is here for those who look for it.
 */
import './test.mjs';
