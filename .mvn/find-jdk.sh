# Sourced by ./mvnw and ./vestka: sets JAVA_HOME to a JDK 25, wherever on this machine it is.
# The `java` on the path is often older; nothing here changes it.
vestka_is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".+]' "$1/release"
}
if ! vestka_is_jdk_25 "${JAVA_HOME:-/nonexistent}"; then
  for vestka_jdk in /usr/lib/jvm/* /opt/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if vestka_is_jdk_25 "$vestka_jdk"; then
      JAVA_HOME=$vestka_jdk
      export JAVA_HOME
      break
    fi
  done
fi
if ! vestka_is_jdk_25 "${JAVA_HOME:-/nonexistent}"; then
  echo "Vestka needs a JDK 25. None was found; install one (for example Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
fi
