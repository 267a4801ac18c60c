import type { BridgeParts } from '../bridge.ts';
import { memberOf, numberOf } from '../read-json.ts';
import { KodiConnection } from './connection.ts';

/** Whether a Kodi answers on this computer at this port; asks for its version and nothing else. */
export function isKodiHere(port: number, parts: BridgeParts): Promise<boolean> {
  return new Promise((resolve) => {
    const at = { host: '127.0.0.1', address: '127.0.0.1', port, isLocal: true } as const;
    const ask = async (): Promise<void> => {
      const reply = await connection.ask('JSONRPC.Version');
      connection.close();
      resolve(reply.kind === 'done' && numberOf(memberOf(reply.result, 'version', 'major')) !== null);
    };
    const connection = new KodiConnection(
      at,
      { connected: () => void ask(), notice: () => undefined, ended: () => resolve(false) },
      parts,
    );
  });
}
