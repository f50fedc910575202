# Finds a Java 25: sourced by the benchmarks.

java_25() {
    for home in "${JAVA_HOME-}" /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if grep -qs '^JAVA_VERSION="25[^0-9]' "$home/release"; then
            printf '%s\n' "$home/bin/java"
            return
        fi
    done
    echo "No JDK 25 was found: set JAVA_HOME to one." >&2
    exit 69
}
