package org.reftel.copies.warc;

import java.io.InputStream;

/**
 * A page in a web archive.
 *
 * @param name when it was captured and from where: {@code 20101128180000/http://example.org/page.html}
 * @param content decoded; read before the next page is asked for
 */
public record WarcPage(String name, InputStream content) {}
