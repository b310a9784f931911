# What the scripts of rounds have in common; they read it in.

number() {
    case ${2:-} in
        '' | *[!0-9]*)
            echo "$1 needs a whole number: see --help." >&2
            exit 2 ;;
    esac
}

unknown() {
    echo "Cannot understand \"$1\": see --help." >&2
    exit 2
}

# The integration test, and what Maven is told besides.
rounds() {
    test=$1
    shift
    JAVA_HOME=$("$root/luotsi" jdk)
    export JAVA_HOME
    cd "$root"
    exec ./mvnw -q -pl infra/acceptance -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
        -Dit.test="$test" -Dfailsafe.failIfNoSpecifiedTests=false -DskipPitest=true "$@"
}
