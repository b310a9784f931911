#!/bin/sh
# Two copies on the same stores, with and without a bus: the rounds of CopiesIT, more of them and longer ones.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/infra/acceptance/rounds.sh"
kills=20
away=10
seed=$(date +%s)

help() {
    cat <<'TEXT'
Usage: infra/acceptance/copies.sh [--kills N] [--away SECONDS] [--seed N]

Thirty-two clients send commands over HTTP to two copies of the built program on one PostgreSQL and one
document store, first without a bus, then over one that speaks as Axon Server does, and is not it. Copies
are ended by kill -9, the document store and the bus are cut off. Then both copies must be ready by
themselves, and show and export every command that either acknowledged, once. One line is printed a
round; the exit status is 0 only when every round held.

  --kills N   how many kills, with the bus and without (20)
  --away S    for how many seconds the bus is away (10); the document store six times as long
  --seed N    which copies and moments (the time of day); it is printed, so that a run can be repeated
  --help      print this
TEXT
}

while [ $# -gt 0 ]; do
    case $1 in
        --kills) number "$@"; kills=$2; shift 2 ;;
        --away) number "$@"; away=$2; shift 2 ;;
        --seed) number "$@"; seed=$2; shift 2 ;;
        --help | -h) help; exit 0 ;;
        *) unknown "$1" ;;
    esac
done

echo "copies: $kills kills with seed $seed"
rounds CopiesIT -Dluotsi.copies.kills="$kills" -Dluotsi.copies.away="$away" -Dluotsi.copies.seed="$seed"
