package org.reftel.core.manual;

/**
 * Where rows of the manual come from.
 *
 * @param id as in the rows: {@code FAH-5-2-H-440}
 * @param edition the text that was used, or its years
 * @param state {@code read} where its wording was seen, {@code recalled} where it is known from its use
 */
public record Source(String id, String title, String edition, String state) {}
