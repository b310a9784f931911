#!/bin/sh
# Pictures of the pages, with made-up people, into infra/docs/pages.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/infra/acceptance/rounds.sh"
folder=$root/infra/docs/pages

help() {
    cat <<'TEXT'
Usage: infra/acceptance/pictures.sh [--into FOLDER]

Starts the built program with demonstration data that end today, goes through its pages in Chromium
(/usr/bin/chromium, or the one that LUOTSI_BROWSER_PATH names), and keeps a picture of twelve of them.

  --into FOLDER  where to (infra/docs/pages)
  --help         print this
TEXT
}

while [ $# -gt 0 ]; do
    case $1 in
        --into)
            folder=${2:?"--into needs a folder: see --help."}
            shift 2 ;;
        --help | -h) help; exit 0 ;;
        *) unknown "$1" ;;
    esac
done

LUOTSI_BROWSER=required
export LUOTSI_BROWSER
rounds PicturesIT -Dluotsi.pictures="$folder"
