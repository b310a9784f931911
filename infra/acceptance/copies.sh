#!/bin/sh
# Two copies on the same stores, with and without a bus: the rounds of CopiesIT, more of them and longer ones.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd -P)
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

number() {
    case ${2:-} in
        '' | *[!0-9]*)
            echo "$1 needs a whole number: see --help." >&2
            exit 2 ;;
    esac
}

while [ $# -gt 0 ]; do
    case $1 in
        --kills) number "$@"; kills=$2; shift 2 ;;
        --away) number "$@"; away=$2; shift 2 ;;
        --seed) number "$@"; seed=$2; shift 2 ;;
        --help | -h) help; exit 0 ;;
        *) echo "Cannot understand \"$1\": see --help." >&2; exit 2 ;;
    esac
done

JAVA_HOME=$("$root/luotsi" jdk)
export JAVA_HOME
echo "copies: $kills kills with seed $seed"
cd "$root"
exec ./mvnw -q -pl infra/acceptance -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test=CopiesIT -Dfailsafe.failIfNoSpecifiedTests=false \
    -DskipPitest=true -Dluotsi.copies.kills="$kills" -Dluotsi.copies.away="$away" -Dluotsi.copies.seed="$seed"
