/** Keys for what only the main window has: the mini window says where that is instead of opening it out of sight. */
export const mainOnly: ReadonlySet<string> = new Set(['Ctrl+K', '/', 'Ctrl+E', 'Ctrl+O', 'Ctrl+Shift+F']);
