#!/bin/sh
# Starts Electron so that its sandbox can work: as an ordinary user, even when root starts it.
#
# Usable wherever a tool wants the path of an Electron (Playwright's executablePath, with chromiumSandbox on).
# Hands over the folder of --user-data-dir, and the folders in DOCKET_HAND_OVER (separated by colons). Reads, all
# set by scripts/setup:
#   DOCKET_ELECTRON_BINARY                   the Electron to start
#   DOCKET_APP_UID, DOCKET_APP_GID           the user to start it as, under root
#   DOCKET_APP_HOME, DOCKET_ROOT_HOME        the first replaces the second as the home folder
#   DOCKET_STAGED_FROM, DOCKET_STAGED_TO     a readable copy of a project that the app's user may not read
#   DOCKET_NO_SANDBOX                        set when no way round is left
set -eu

if [ "$(id -u)" -ne 0 ]; then
  exec "$DOCKET_ELECTRON_BINARY" "$@"
fi

uid=${DOCKET_APP_UID:?start this through the scripts in package.json}
gid=${DOCKET_APP_GID:-$uid}

hand_over() {
  mkdir -p "$1"
  chown -R -h -P "$uid:$gid" "$1"
}

remaining=$#
while [ "$remaining" -gt 0 ]; do
  word=$1
  shift
  case $word in
    --user-data-dir=*) hand_over "${word#--user-data-dir=}" ;;
    "${DOCKET_STAGED_FROM:-//}" | "${DOCKET_STAGED_FROM:-//}"/*)
      word=$DOCKET_STAGED_TO${word#"$DOCKET_STAGED_FROM"} ;;
  esac
  set -- "$@" "$word"
  remaining=$((remaining - 1))
done

if [ "${HOME:-}" = "${DOCKET_ROOT_HOME:-/root}" ]; then
  export HOME="$DOCKET_APP_HOME"
fi

saved=$IFS
IFS=:
for folder in ${DOCKET_HAND_OVER:-}; do
  hand_over "$folder"
done
IFS=$saved

if [ -n "${DOCKET_NO_SANDBOX:-}" ]; then
  set -- --no-sandbox "$@"
fi
if [ -n "${DOCKET_STAGED_TO:-}" ]; then
  cd "$DOCKET_STAGED_TO"
fi
exec setpriv --reuid="$uid" --regid="$gid" --clear-groups \
  env -u XDG_RUNTIME_DIR -u XDG_CONFIG_HOME -u XDG_CACHE_HOME \
  "$DOCKET_ELECTRON_BINARY" "$@"
