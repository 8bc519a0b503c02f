#!/bin/sh
# Installs the system packages that are missing. Asks the network for nothing when all are there.
#   Scripts/setup.sh build   what a build needs
#   Scripts/setup.sh test    what the tests need besides: a browser, Java for the validator, Python tools in .build/tools
#   Scripts/setup.sh bench   what the benchmarks need besides: a browser, other searches, pandoc; Hugo and more in .build/tools
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "setup: $*" >&2; }

missing() {
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done
}

install_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "this is not Debian or Ubuntu; please see that these are installed (Debian's names): $*"
        return 0
    fi
    wanted=$(missing "$@")
    [ -n "$wanted" ] || return 0
    root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            say "please install as root: apt-get install $wanted"
            exit 2
        fi
        root=sudo
    fi
    say "installing $wanted"
    $root apt-get update -q >&2
    # Word splitting makes one argument of each package.
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $wanted >&2
}

# Java may have come some other way than from Debian.
java_package() { command -v java >/dev/null 2>&1 || echo default-jre-headless; }

python_tools() {
    requirements=$1
    stamp=".build/tools/$(basename "$(dirname "$requirements")").stamp"
    if [ -f "$stamp" ] && cmp -s "$requirements" "$stamp"; then return 0; fi
    mkdir -p .build
    if [ ! -x .build/tools/bin/python ]; then
        python3 -m venv .build/tools 2>/dev/null || { install_packages python3-venv && python3 -m venv .build/tools; }
    fi
    say "installing the Python tools of $requirements"
    .build/tools/bin/python -m pip install -q --disable-pip-version-check -r "$requirements" >&2
    cp "$requirements" "$stamp"
}

case "${1:-build}" in
build)
    install_packages pkg-config libsqlite3-dev libxml2-dev libmd4c-dev libyaml-dev libutf8proc-dev \
        libzip-dev libuchardet-dev zlib1g-dev poppler-utils
    if ! command -v swift >/dev/null 2>&1; then
        say "no Swift toolchain on the PATH; install Swift 6.2 or newer from https://www.swift.org/install/"
        exit 2
    fi
    ;;
test)
    install_packages python3 chromium curl git sqlite3 tmux $(java_package)
    python_tools Tests/SiteTools/requirements.txt
    python_tools Tests/Integrations/requirements.txt
    python_tools Tests/IngestTools/requirements.txt
    ;;
bench)
    install_packages python3 sqlite3 chromium zstd pandoc ripgrep xapian-tools xapian-omega valgrind
    python_tools Benchmarks/requirements.txt
    ;;
*)
    say "unknown part '$1'; it is build, test or bench"
    exit 2
    ;;
esac
