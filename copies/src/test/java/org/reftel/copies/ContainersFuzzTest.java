package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;

/** Any bytes at all can be walked: nothing is thrown, the limits hold, and what is not read is told. */
class ContainersFuzzTest {
    static final CopyLimits LIMITS = new CopyLimits(3, 1 << 16, 1 << 20, 100, 1 << 12);

    @FuzzTest
    void anyBytesCanBeWalked(byte[] bytes) {
        Visited visited = new Visited();
        new CopyWalk(LIMITS).walk(new ByteArrayInputStream(bytes), "-", visited);
        long given = 0;
        for (PublishedCopy copy : visited.copies) {
            assertTrue(copy.bytes().length > 0 && copy.bytes().length <= LIMITS.memberBytes());
            assertTrue(copy.path().startsWith("-"));
            given += copy.bytes().length;
        }
        assertTrue(given <= LIMITS.expandedBytes() + Math.max(bytes.length, 1 << 16));
        for (CopyProblem problem : visited.problems) {
            assertNotNull(problem.kind());
            assertFalse(problem.message().isBlank() || problem.remedy().isBlank());
            assertTrue(problem.message().chars().noneMatch(Character::isISOControl), problem.message());
        }
    }
}
