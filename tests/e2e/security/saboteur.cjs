// Takes single protections away from Docket, so that the tests of them can be seen to fail. Electron loads it before the
// app (`-r`); DOCKET_SABOTAGE names what is taken away. It changes what the app gets of Electron and of
// the language, never the app itself.
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const Module = require('node:module');

const plan = JSON.parse(process.env['DOCKET_SABOTAGE'] ?? '{}');
const taken = (name) => (plan.without ?? []).includes(name);
const nothing = () => undefined;

/** The same object with some members replaced; methods still run on the real one. */
const withOthers = (real, others) =>
  new Proxy(real, {
    get(target, name) {
      if (Object.hasOwn(others, name)) return others[name];
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' && !value.prototype ? value.bind(target) : value;
    },
  });

/** A page whose events named in the plan are not listened to. */
const deafPage = (contents) =>
  withOthers(contents, {
    on: (event, listener) => (taken(event) ? contents : contents.on(event, listener)),
    ...(taken('window-open-handler')
      ? {
          setWindowOpenHandler: () =>
            contents.setWindowOpenHandler(({ url }) => {
              if (plan.opensOutside) void require('electron').shell.openExternal(url);
              return { action: plan.opensOutside ? 'deny' : 'allow' };
            }),
        }
      : {}),
  });

const openSession = (session) =>
  withOthers(session, {
    ...(taken('permission-handlers')
      ? {
          setPermissionRequestHandler: nothing,
          setPermissionCheckHandler: nothing,
          setDevicePermissionHandler: nothing,
        }
      : {}),
    ...(taken('request-filter')
      ? { webRequest: withOthers(session.webRequest, { onBeforeRequest: nothing }) }
      : {}),
  });

const withoutPolicy = ({ headers, ...response }) => ({
  ...response,
  headers: Object.fromEntries(
    Object.entries(headers ?? {}).filter(([name]) => name !== 'content-security-policy'),
  ),
});

/** The app's own pages, without their policy, or with every file of the disk beside them. */
const openProtocol = (protocol) =>
  withOthers(protocol, {
    registerBufferProtocol: (scheme, serve) =>
      protocol.registerBufferProtocol(scheme, (request, give) => {
        const asked = decodeURIComponent(new URL(request.url).pathname);
        const outside = path.join('/', asked.replaceAll('\\', '/').replace(/^(?:\/?\.\.)+/u, ''));
        if (taken('folder-wall') && existsSync(outside) && !outside.endsWith('.html'))
          return give({ data: readFileSync(outside) });
        return serve(request, (response) => give(taken('policy') ? withoutPolicy(response) : response));
      }),
  });

const forged = { parent: null, url: 'app://docket/index.html' };

const openIpc = (ipcMain) => {
  const fooled =
    (hear) =>
    (event, ...words) =>
      hear(taken('sender-check') ? withOthers(event, { senderFrame: forged }) : event, ...words);
  return withOthers(ipcMain, {
    handle: (channel, answer) => ipcMain.handle(channel, fooled(answer)),
    on: (channel, listener) => ipcMain.on(channel, fooled(listener)),
  });
};

const sabotaged = (electron) => {
  // Electron knows its windows by the name of their class.
  class BrowserWindow extends electron.BrowserWindow {
    constructor(options) {
      super({ ...options, webPreferences: { ...options.webPreferences, ...plan.preferences } });
    }
  }
  const others = {
    BrowserWindow,
    app: withOthers(electron.app, {
      enableSandbox: () => (taken('sandbox') ? undefined : electron.app.enableSandbox()),
      on: (event, listener) =>
        electron.app.on(
          event,
          event === 'web-contents-created' ? (it, contents) => listener(it, deafPage(contents)) : listener,
        ),
    }),
    session: {
      fromPartition: (...words) => electron.session.fromPartition(...words),
      get defaultSession() {
        return openSession(electron.session.defaultSession);
      },
    },
    protocol: openProtocol(electron.protocol),
    ipcMain: openIpc(electron.ipcMain),
  };
  return new Proxy(electron, {
    get: (target, name) => (Object.hasOwn(others, name) ? others[name] : Reflect.get(target, name)),
  });
};

// No page can be marked as that of a film window.
if (taken('film-wall')) {
  const add = Reflect.get(WeakSet.prototype, 'add');
  Reflect.set(WeakSet.prototype, 'add', function addOther(one) {
    return one.constructor?.name === 'WebContents' ? this : Reflect.apply(add, this, [one]);
  });
}

const load = Reflect.get(Module, '_load');
let changed = null;
Reflect.set(Module, '_load', function loadSabotaged(name, parent, isMain) {
  const loaded = Reflect.apply(load, this, [name, parent, isMain]);
  const isTheApp = parent?.filename?.includes(path.join('out', 'main')) === true;
  if (name !== 'electron' || !isTheApp) return loaded;
  changed ??= sabotaged(loaded);
  return changed;
});
