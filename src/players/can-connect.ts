import { connect, type NetConnectOpts } from 'node:net';

/** Whether anybody listens there at this moment. */
export const canConnect = (where: NetConnectOpts): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(where);
    const finish = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
