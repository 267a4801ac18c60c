import { expect, test, vi } from 'vitest';
import { hasScreen } from '../../../src/main/no-window.ts';

vi.mock('electron', () => ({ app: {} }));

test.each([
  [true, 'linux', { DISPLAY: ':0' }],
  [true, 'linux', { WAYLAND_DISPLAY: 'wayland-0' }],
  [true, 'linux', { XDG_SESSION_TYPE: 'wayland' }],
  [false, 'linux', { XDG_SESSION_TYPE: 'tty' }],
  [false, 'linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }],
  [true, 'darwin', {}],
  [true, 'win32', {}],
] as const)('there is a screen (%s) on %s with %j', (is, platform, surroundings) => {
  expect(hasScreen(platform, surroundings)).toBe(is);
});
