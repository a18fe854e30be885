package org.reftel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void anEqualFilePasses() throws IOException {
        Path golden = Files.writeString(folder.resolve("a.tree"), "one\ntwo\n");
        Golden.check(golden, "one\ntwo\n", false);
        assertFalse(Files.exists(folder.resolve("a.tree.actual")));
    }

    @Test
    void aDifferenceFailsWithTheFirstLineThatDiffersAndLeavesWhatCameOut() throws IOException {
        Path golden = Files.writeString(folder.resolve("a.tree"), "one\ntwo\n");
        AssertionError error = assertThrows(AssertionError.class, () -> Golden.check(golden, "one\nthree\n", false));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("line 2:\n  expected: two\n  actual:   three"), message);
        assertEquals("one\nthree\n", Files.readString(folder.resolve("a.tree.actual")));
    }

    @Test
    void aMissingFileFailsAndLeavesWhatCameOut() throws IOException {
        Path golden = folder.resolve("new.tree");
        assertThrows(AssertionError.class, () -> Golden.check(golden, "x", false));
        assertEquals("x", Files.readString(folder.resolve("new.tree.actual")));
        assertFalse(Files.exists(golden));
    }

    @Test
    void rewritingPutsWhatCameOutInPlace() throws IOException {
        Path golden = folder.resolve("new.tree");
        Golden.check(golden, "x", true);
        assertEquals("x", Files.readString(golden));
    }
}
