#!/bin/sh
# kill -9 under load, by the hundred: the rounds of KilledIT, which the ordinary build does five of.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/infra/acceptance/rounds.sh"
times=200
seed=$(date +%s)

help() {
    cat <<'TEXT'
Usage: infra/acceptance/kill-9.sh [--times N] [--seed N]

Sixteen clients send commands over HTTP to the built program. At a random moment the program, its
PostgreSQL, one of PostgreSQL's processes, or several of them are ended by kill -9. Then the program must
be ready by itself, show and export every command that it ever acknowledged, once each, and take those it
did not acknowledge again as the same commands. One line is printed a round; the exit status is 0 only
when every round held.

  --times N   how many rounds (200); a round takes about ten seconds on two idle cores
  --seed N    which victims and moments (the time of day); it is printed, so that a run can be repeated
  --help      print this
TEXT
}

while [ $# -gt 0 ]; do
    case $1 in
        --times) number "$@"; times=$2; shift 2 ;;
        --seed) number "$@"; seed=$2; shift 2 ;;
        --help | -h) help; exit 0 ;;
        *) unknown "$1" ;;
    esac
done

echo "kill -9: $times rounds with seed $seed"
rounds KilledIT -Dluotsi.kill.times="$times" -Dluotsi.kill.seed="$seed"
