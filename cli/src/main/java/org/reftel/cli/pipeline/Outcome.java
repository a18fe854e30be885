package org.reftel.cli.pipeline;

/**
 * What became of a run.
 *
 * @param telegrams that were read
 * @param problems with the input, each already told on standard error
 * @param findings that renderers counted
 * @param failures of the program itself, each already told on standard error
 */
public record Outcome(long telegrams, long problems, long findings, long failures) {}
