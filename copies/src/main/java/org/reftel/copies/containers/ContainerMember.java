package org.reftel.copies.containers;

import java.io.InputStream;

/**
 * A file in a container.
 *
 * @param name as written in the container, with {@code /} between folders
 * @param content unpacked; read before the next member is asked for
 */
public record ContainerMember(String name, InputStream content) {}
