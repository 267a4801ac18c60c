/** The way to main: Electron gives it to a utility process as `process.parentPort`. */
export interface HostPort {
  readonly post: (message: unknown) => void;
  readonly listen: (heard: (message: unknown) => void) => void;
}

interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (name: 'message', heard: (event: { readonly data: unknown }) => void) => unknown;
}

const isPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' &&
  value !== null &&
  'postMessage' in value &&
  typeof value.postMessage === 'function' &&
  'on' in value &&
  typeof value.on === 'function';

/** The port of a process that main started; null for any other. */
export function parentPortOf(process: object): HostPort | null {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (!isPort(port)) return null;
  return {
    post: (message) => port.postMessage(message),
    listen: (heard) => void port.on('message', ({ data }) => heard(data)),
  };
}
