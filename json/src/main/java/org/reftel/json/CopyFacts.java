package org.reftel.json;

/**
 * What the JSON form says of the copy beside the publisher's own statement.
 *
 * @param sha256 of the bytes that the telegram was published in, lower-case hex
 * @param path where they come from, containers with {@code !/}
 */
public record CopyFacts(String sha256, String path) {}
