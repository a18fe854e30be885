package org.reftel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlatJsonTest {
    @Test
    void fieldsAreReadAsTheyAreWritten() {
        assertEquals(
                Map.of("id", "09ASTANA1843", "position", "2", "open", "true"),
                FlatJson.read("{\"id\":\"09ASTANA1843\",\"position\":2,\"open\":true,\"note\":null}"));
    }

    @Test
    void whatIsNoFlatObjectIsRefused() {
        for (String text : new String[] {"", "[]", "{", "{\"a\":[1]}", "{\"a\":{}}", "{} {}", "id=1", "{\"a\":1,}"}) {
            assertThrows(IllegalArgumentException.class, () -> FlatJson.read(text), text);
        }
    }
}
