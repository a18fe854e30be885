package org.reftel.core.manual;

import java.util.List;

/**
 * An operating signal: three letters that begin with Z, which station says to station.
 *
 * @param place the format lines where it stands
 * @param sources ids of {@link Sources}
 */
public record Signal(String signal, String place, String meaning, List<String> sources) {}
