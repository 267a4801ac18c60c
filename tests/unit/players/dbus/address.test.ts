import { expect, test } from 'vitest';
import { busSockets } from '../../../../src/players/dbus/address.ts';

test.each([
  ['unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
  ['unix:path=/tmp/dbus-a%20b,guid=0af1', ['/tmp/dbus-a b']],
  ['unix:abstract=/tmp/dbus-xyz,guid=0af1', ['\0/tmp/dbus-xyz']],
  ['unix:path=/a/bus;unix:path=/b/bus', ['/a/bus', '/b/bus']],
  ['tcp:host=localhost,port=1;unix:path=/b/bus', ['/b/bus']],
  ['unixexec:path=/bin/sh', []],
  ['autolaunch:', []],
  ['unix:path=%zz', []],
  ['unix:runtime=yes', ['/run/user/7/bus']],
  ['nonsense', []],
])('%s is %j', (address, sockets) => {
  expect(busSockets({ DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: '/run/user/7' })).toEqual(sockets);
});

test('without an address the bus is where a login session has it', () => {
  expect(busSockets({ XDG_RUNTIME_DIR: '/run/user/7' })).toEqual(['/run/user/7/bus']);
  expect(busSockets({})).toEqual([]);
});
