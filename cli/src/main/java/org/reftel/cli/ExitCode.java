package org.reftel.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ended, as it tells its caller. Codes from 64 on are those of {@code sysexits.h}. */
final class ExitCode {
    /** All was read, and nothing was found. */
    static final int OK = 0;
    /** {@code check} or {@code verify} found something. */
    static final int FINDINGS = 1;
    /** The command line was not understood. */
    static final int USAGE = 2;
    /** Some input could not be read, or holds no telegram; the rest was read. */
    static final int INPUT = 3;
    /** The program itself failed. */
    static final int INTERNAL = 70;
    /** The archive could not be opened or written. */
    static final int ARCHIVE = 73;
    /** The output could not be written. */
    static final int OUTPUT = 74;

    private ExitCode() {}

    /** Every code with its meaning, for the help. No Java (69) is the launcher's, 130 the system's. */
    static Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        list.put("0", "All was read, and there is nothing to report.");
        list.put("1", "reftel check reported findings, or reftel verify found damage.");
        list.put("2", "The command line was not understood.");
        list.put("3", "Some input could not be read or holds no telegram. The rest was read.");
        list.put("69", "No Java 25 or later was found.");
        list.put("70", "The program itself failed. Please report it.");
        list.put("73", "The archive could not be opened or written; the message says why.");
        list.put("74", "The output could not be written.");
        list.put("130", "Interrupted.");
        return list;
    }
}
