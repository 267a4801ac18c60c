/*
 * Where Electron begins: nothing but the way to the app itself. What starts a module of the other kind reads it twice,
 * once only to look for its exports, and a tenth of a second for the whole app is nothing for these lines. The import
 * runs before Electron is ready, because what waits in line comes before whatever Electron does next.
 */
void import('./start-app.ts');
