package org.reftel.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher on an invented machine: a folder stands in for the file system's root, and a JDK and a Maven made
 * of shell scripts write down how they were called.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "cat", "cp", "date", "find", "grep", "head", "mkdir", "mv", "readlink", "rm", "sleep", "stty", "touch");

    private record Outcome(int status, String out, String err) {}

    @TempDir
    Path temporary;

    private Path machine = Path.of("");
    private Path house = Path.of("");
    private Path launcher = Path.of("");
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void inventAMachine() throws IOException {
        machine = temporary.toRealPath().resolve("a machine");
        house = machine.resolve("home/my reftel");
        Files.createDirectories(house.resolve("cli/src/main"));
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        Files.writeString(house.resolve("cli/src/main/A.java"), "class A {}");
        Files.writeString(house.resolve("cli/src/main/B.java"), "class B {}");
        launcher = script(
                house.resolve("reftel"),
                Repository.read("reftel").replaceAll(" (/usr|/opt|/Library)/", " '" + machine + "'$1/"));
        Path bin = Files.createDirectories(machine.resolve("bin"));
        for (String tool : TOOLS) {
            script(bin.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", machine.resolve("home").toString());
        maven("");
    }

    @Test
    void buildsOnFirstUseAndHandsArgumentsOnAsTheyAre() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");

        Outcome first = run("read", "a folder", "*", "");

        assertEquals(0, first.status(), first.err());
        assertTrue(first.out().endsWith("[read]\n[a folder]\n[*]\n[]\n"), first.out());
        assertEquals(1, builds());
    }

    @Test
    void buildsOnceWhereNothingChanged() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        run("--version");

        Outcome second = run("--version");

        assertEquals("", second.err());
        assertEquals(1, builds());
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        age();
        run("--version");
        age();
        run("--version");
        assertEquals(1, builds());

        Files.writeString(house.resolve("cli/src/main/A.java"), "class A { int i; }");
        run("--version");
        assertEquals(2, builds());

        age();
        Files.delete(house.resolve("cli/src/main/B.java"));
        run("--version");
        assertEquals(3, builds());
    }

    @Test
    void runsThroughALinkFromAnyFolder() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        Path elsewhere = Files.createDirectories(machine.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("one"), launcher);
        Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("one"));

        Outcome outcome = run(elsewhere, "./two", "--version");

        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().endsWith("[--version]\n"), outcome.out());
        assertTrue(Files.exists(house.resolve("lib/stamp")));
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        maven("sleep 0.5");
        Process one = start(house, launcher.toString(), "--version");
        Process two = start(house, launcher.toString(), "--version");

        assertEquals(0, finish(one).status());
        assertEquals(0, finish(two).status());
        assertEquals(1, builds());
        assertFalse(Files.exists(house.resolve("lib/.lock")));
    }

    @Test
    void aLockWhoseOwnerWasKilledHoldsNobody() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(house.resolve("lib/.lock"));
        Files.writeString(house.resolve("lib/.lock/pid"), gone.pid() + "\n");

        assertEquals(0, run("--version").status());
        assertEquals(1, builds());
    }

    @Test
    void passesOverAnOldJavaHomeForANewerJdkInTheUsualFolders() throws Exception {
        environment.put("JAVA_HOME", jdk("old/jdk-17", "17.0.15").toString());
        Path sdkman = jdk("home/.sdkman/candidates/java/26-tem", "26");

        assertEquals(sdkman + "\n", which());

        Path usual = jdk("usr/lib/jvm/jdk-25", "25.0.3");
        assertEquals(usual + "\n", which());

        Path onPath = jdk("somewhere/jdk-25", "25.0.1");
        Files.createSymbolicLink(machine.resolve("bin/java"), onPath.resolve("bin/java"));
        assertEquals(onPath + "\n", which());

        Path home = jdk("my/jdk-25", "25");
        environment.put("JAVA_HOME", home.toString());
        assertEquals(home + "\n", which());

        Path chosen = jdk("chosen/jdk-25", "25");
        environment.put("REFTEL_JAVA", chosen.resolve("bin/java").toString());
        assertEquals(chosen + "\n", which());
    }

    @Test
    void saysWhatItFoundWhereNoJavaIsNewEnough() throws Exception {
        Path old = jdk("usr/lib/jvm/jdk-17", "17.0.15");

        Outcome outcome = run("--version");

        assertEquals(69, outcome.status());
        assertEquals(
                "reftel: needs Java 25 or later; found: " + old
                        + " (Java 17). Install a JDK 25 (https://adoptium.net) or set JAVA_HOME to one.\n",
                outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void saysThatTheJavaChosenByNameIsTooOld() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        environment.put("REFTEL_JAVA", jdk("old/jdk-17", "17.0.15").toString());

        Outcome outcome = run("--version");

        assertEquals(69, outcome.status());
        assertTrue(outcome.err().contains("a Java 17. Set it to a JDK 25 or later"), outcome.err());
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        Files.delete(machine.resolve("bin/mvn"));

        Outcome outcome = run("--version");

        assertEquals(69, outcome.status());
        assertTrue(outcome.err().contains("Maven (mvn) is missing"), outcome.err());
    }

    @Test
    void saysThatACompilerIsMissing() throws Exception {
        Files.delete(jdk("usr/lib/jvm/jre-25", "25.0.3").resolve("bin/javac"));

        Outcome outcome = run("--version");

        assertEquals(69, outcome.status());
        assertTrue(outcome.err().contains("has no compiler"), outcome.err());
    }

    @Test
    void showsWhyABuildFailedAndTriesAgainTheNextTime() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        maven("echo '[ERROR] A.java: cannot find symbol'; exit 1");

        Outcome outcome = run("--version");

        assertEquals(69, outcome.status());
        assertTrue(outcome.err().contains("[ERROR] A.java: cannot find symbol"), outcome.err());
        assertTrue(outcome.err().contains("The whole log: " + house + "/lib/build.log"), outcome.err());
        maven("");
        assertEquals(0, run("--version").status());
    }

    @Test
    void longWorkGetsTheWholeCompilerAndShortCommandsAQuickOne() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");

        assertTrue(run("--version").out().contains("[-XX:TieredStopAtLevel=1]"));
        assertFalse(run("read", "x").out().contains("[-XX:TieredStopAtLevel=1]"));
        assertFalse(run("check", "x").out().contains("[-XX:TieredStopAtLevel=1]"));
    }

    @Test
    void aCacheMadeByAnotherJdkIsNotUsed() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        run("--version");
        assertTrue(run("--version").out().contains("[-XX:AOTCache="));

        environment.put("JAVA_HOME", jdk("my/jdk-26", "26").toString());

        Outcome outcome = run("--version");
        assertEquals(0, outcome.status());
        assertFalse(outcome.out().contains("[-XX:AOTCache="), outcome.out());
        assertEquals(1, builds());
    }

    @Test
    void optionsForTheJavaMachineComeFromTheEnvironment() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.3");
        environment.put("REFTEL_JAVA_OPTS", "-Xmx4g -ea");

        String out = run("--version").out();

        assertTrue(out.contains("[-Xmx4g]\n[-ea]\n"), out);
    }

    private String which() throws Exception {
        environment.put("REFTEL_ONLY", "java");
        return run().out();
    }

    /** Puts a JDK on the machine whose java prints its arguments, one a line in brackets. */
    private Path jdk(String path, String version) throws IOException {
        Path jdk = machine.resolve(path);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"None\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        script(jdk.resolve("bin/java"), """
                #!/bin/sh
                for word; do case $word in -XX:AOTCacheOutput=*) : > "${word#*=}" ;; esac; done
                printf '[%s]\\n' "$@"
                """);
        return jdk;
    }

    /** Puts a Maven on the machine that counts its runs, does what {@code deed} says and leaves two jars. */
    private void maven(String deed) throws IOException {
        Path count = machine.resolve("builds");
        script(machine.resolve("bin/mvn"), """
                #!/bin/sh
                echo built >> '%s'
                %s
                mkdir -p cli/target/app && cd cli/target/app && : > reftel-cli-1.jar && : > reftel-core-1.jar
                """.formatted(count, deed).replace("mkdir", "cd '" + house + "' && mkdir"));
    }

    private long builds() throws IOException {
        return Files.readAllLines(machine.resolve("builds")).size();
    }

    /** Makes everything in the house, and the stamp with it, an hour old. */
    private void age() throws IOException {
        FileTime hourAgo = FileTime.from(Instant.now().minusSeconds(3600));
        FileTime stamp = FileTime.from(Instant.now().minusSeconds(1800));
        try (var files = Files.walk(house)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, hourAgo);
            }
        }
        if (Files.exists(house.resolve("lib/stamp"))) {
            Files.setLastModifiedTime(house.resolve("lib/stamp"), stamp);
        }
    }

    private Outcome run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return finish(start(machine, command.toArray(String[]::new)));
    }

    private Outcome run(Path folder, String... command) throws Exception {
        return finish(start(folder, command));
    }

    private Process start(Path folder, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome finish(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        String err = new String(process.getErrorStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher hangs");
        return new Outcome(process.exitValue(), out, err);
    }

    private static Path script(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
