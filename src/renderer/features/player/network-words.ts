import type { NetworkKind } from './typed-target.ts';

/** What a viewer has to know before a player on the home network is followed. */
export interface NetworkWords {
  readonly name: string;
  readonly port: string;
  /** What to switch on there. */
  readonly steps: string;
  /** What that opens, and to whom. */
  readonly opens: string;
  /** What the player asks for; null where it asks for nothing. */
  readonly secret: string | null;
}

/** The three of them. Nothing here is done by Docket: each is a switch in the player. */
export const networkWords: Readonly<Record<NetworkKind, NetworkWords>> = {
  vlc: {
    name: 'VLC',
    port: '8080',
    steps:
      'In VLC: Settings, All, Interface, Main interfaces: switch on Web. Under Main interfaces, Lua, set a password.',
    opens:
      'Every device on your network that knows the password can then control VLC and see what it plays. The password travels unencrypted.',
    secret: 'Password of VLC’s web interface',
  },
  kodi: {
    name: 'Kodi',
    port: '9090',
    steps:
      'In Kodi: Settings, Services, Control: switch on “Allow remote control from applications on other systems”.',
    opens: 'Every device on your network can then control Kodi, without a password.',
    secret: null,
  },
  jellyfin: {
    name: 'Jellyfin',
    port: '',
    steps: 'In Jellyfin’s dashboard, under API keys, make a key for Docket alone.',
    opens:
      'Whoever has that key can manage the server. Take it back there when you no longer follow Jellyfin.',
    secret: 'API key',
  },
};
