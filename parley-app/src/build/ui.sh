#!/bin/sh
# Builds the page (web/) when its sources are newer than the last build. Without Node and npm the
# build of Parley goes on and says so; 'parley serve' then explains it.
#   ui.sh build WEB            web/dist, for the jar
#   ui.sh test WEB LAUNCHER    unit tests, then the tests in a real browser against LAUNCHER
set -u
what=$1
web=$2

say() { echo "[parley-web] $*"; }

# in CI nothing may be left out silently
missing() {
  say "SKIPPED: $1"
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 0
}

[ -f "$web/package.json" ] || missing "there is no $web"
node -e 'const [a, b] = process.versions.node.split(".").map(Number);
  process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null ||
  missing "the page needs Node 20.19 or newer (apt-get install nodejs npm)"
command -v npm >/dev/null 2>&1 || missing "the page needs npm (apt-get install npm)"
cd "$web" || exit 1

install() {
  stamp=node_modules/.parley-installed
  if [ ! -f "$stamp" ] || [ package-lock.json -nt "$stamp" ]; then
    say "npm ci"
    npm ci --no-audit --no-fund --loglevel=error || {
      missing "npm ci failed: is the npm registry within reach?"
    }
    : >"$stamp"
  fi
}

stale() {
  [ -f dist/index.html ] || return 0
  [ -n "$(find . ../parley-app/src/main/resources/parley/web \
    \( -name node_modules -o -name dist -o -name e2e -o -name test \) -prune -o \
    -type f -newer dist/index.html -print 2>/dev/null | head -n 1)" ]
}

case $what in
  build)
    stale || exit 0
    install
    say "npm run build"
    npm run --silent build || exit 1
    # the build may have kept the old time of an unchanged file
    touch dist/index.html
    ;;
  test)
    launcher=$3
    install
    npm run --silent check || exit 1
    # one thread: on a busy machine further workers do not start in time
    npm run --silent test -- --pool=threads --no-file-parallelism || exit 1
    # a day's work in a real browser takes minutes, and is for machines that do nothing else
    if [ "${PARLEY_BROWSER_TESTS:-}" != run ]; then
      say "browser tests left out: PARLEY_BROWSER_TESTS=run runs them"
      exit 0
    fi
    browser=${CHROMIUM:-/usr/bin/chromium}
    [ -x "$browser" ] || missing "browser tests need Chromium (apt-get install chromium)"
    PARLEY_COMMAND=$launcher CHROMIUM=$browser npm run --silent e2e || exit 1
    ;;
  *)
    say "build or test, not '$what'"
    exit 2
    ;;
esac
