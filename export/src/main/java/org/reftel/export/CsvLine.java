package org.reftel.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of CSV (RFC 4180), with the line end of this document type. */
public final class CsvLine {
    private CsvLine() {}

    /** Fields that need it stand in quotation marks; null is empty. */
    public static String of(List<? extends @Nullable String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            line.append(i == 0 ? "" : ",").append(field == null ? "" : quoted(field));
        }
        return line.append("\r\n").toString();
    }

    private static String quoted(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return '"' + field.replace("\"", "\"\"") + '"';
            }
        }
        return field;
    }
}
