package org.reftel.copies;

import java.util.List;

/** What was found in one copy: its telegrams in order, and what could not be read. */
public record Transcribed(List<Transcription> transcriptions, List<CopyProblem> problems) {}
