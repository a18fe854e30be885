package org.reftel.copies.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class CharsetReaderTest {

    private static Decoded decode(byte[] bytes) {
        return CharsetReader.decode(bytes, 0, bytes.length, 100, null);
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(ISO_8859_1);
    }

    private static String places(Decoded decoded) {
        StringBuilder places = new StringBuilder();
        MappedText text = decoded.text();
        for (int i = 0; i < text.length(); i++) {
            places.append(i == 0 ? "" : " ")
                    .append(text.toCopy().start(i))
                    .append('-')
                    .append(text.toCopy().end(i));
        }
        return places.toString();
    }

    @Test
    void asciiIsItself() {
        Decoded decoded = decode(latin("SIPDIS"));
        assertEquals("SIPDIS", decoded.text().characters());
        assertEquals("100-101 101-102 102-103 103-104 104-105 105-106", places(decoded));
    }

    @Test
    void aCurlyQuoteInUtf8StandsForItsThreeBytes() {
        Decoded decoded = decode("a\u2019b".getBytes(UTF_8));
        assertEquals("a\u2019b", decoded.text().characters());
        assertEquals("100-101 101-104 104-105", places(decoded));
    }

    @Test
    void aPairOfSurrogatesStandsForItsFourBytesTogether() {
        Decoded decoded = decode("a\uD83D\uDE00b".getBytes(UTF_8));
        assertEquals("100-101 101-105 101-105 105-106", places(decoded));
    }

    @Test
    void theByteOrderMarkIsNoCharacter() {
        Decoded decoded = decode("\uFEFFab".getBytes(UTF_8));
        assertEquals("ab", decoded.text().characters());
        assertEquals("103-104 104-105", places(decoded));
    }

    @Test
    void bytesThatAreNotUtf8AreWindows1252() {
        Decoded decoded = decode(latin("President\u0092s caf\u00E9"));
        assertEquals("President\u2019s caf\u00E9", decoded.text().characters());
        assertEquals("windows-1252", decoded.charset().name());
        assertEquals(0, decoded.misfits());
    }

    @Test
    void aWindows1252ByteWithinUtf8IsReadAlone() {
        Decoded decoded = decode(latin("\u00C2\u00B61. caf\u00C3\u00A9 \u0093"));
        assertEquals("\u00B61. caf\u00E9 \u201C", decoded.text().characters());
        assertEquals(1, decoded.misfits());
        assertEquals(111, decoded.firstTrouble());
    }

    @Test
    void aByteThatStandsForNothingKeepsItsPlace() {
        Decoded decoded = decode(latin("a\u0081b"));
        assertEquals("a\uFFFDb", decoded.text().characters());
        assertEquals(1, decoded.lost());
        assertEquals(101, decoded.firstTrouble());
        assertEquals("100-101 101-102 102-103", places(decoded));
    }

    @Test
    void overlongAndCutSequencesAreNoUtf8() {
        assertEquals("\u00C0\u00AF", decode(latin("\u00C0\u00AF")).text().characters());
        assertEquals(
                "\u00ED\u00A0\u20AC", decode(latin("\u00ED\u00A0\u0080")).text().characters());
        assertEquals("a\u00E2\u20AC", decode(latin("a\u00E2\u0080")).text().characters());
    }

    @Test
    void utf16IsKnownByItsMarkAndWithoutOne() {
        assertEquals("ab", decode("\uFEFFab".getBytes(UTF_16LE)).text().characters());
        assertEquals("ab", decode("\uFEFFab".getBytes(UTF_16BE)).text().characters());
        Decoded unmarked = decode("FM AMEMBASSY".getBytes(UTF_16LE));
        assertEquals("FM AMEMBASSY", unmarked.text().characters());
        assertEquals(UTF_16LE, unmarked.charset());
        assertEquals(
                "FM AMEMBASSY", decode("FM AMEMBASSY".getBytes(UTF_16BE)).text().characters());
        assertEquals(102, unmarked.text().toCopy().start(1));
    }

    @Test
    void anOddByteAndALoneSurrogateInUtf16AreLostAndKeepTheirPlaces() {
        Decoded decoded = decode(latin("\u00FF\u00FEa\0\0\u00D8b"));
        assertEquals("a\uFFFD\uFFFD", decoded.text().characters());
        assertEquals(2, decoded.lost());
        assertEquals("102-104 104-106 106-107", places(decoded));
    }

    @Test
    void aDeclaredCharsetOfAnotherScriptIsBelieved() {
        byte[] bytes = "\u041C\u043E\u0441\u043A\u0432\u0430".getBytes(Charset.forName("koi8-r"));
        Decoded decoded = CharsetReader.decode(bytes, 0, bytes.length, 0, Charset.forName("koi8-r"));
        assertEquals("\u041C\u043E\u0441\u043A\u0432\u0430", decoded.text().characters());
        assertEquals("0-1 1-2 2-3 3-4 4-5 5-6", places(decoded));
    }

    @Test
    void aMultibyteCharsetIsMappedCharacterByCharacter() {
        Charset shiftJis = Charset.forName("Shift_JIS");
        byte[] bytes = "a\u6771\u4EAC".getBytes(shiftJis);
        Decoded decoded = CharsetReader.decode(bytes, 0, bytes.length, 0, shiftJis);
        assertEquals("a\u6771\u4EAC", decoded.text().characters());
        assertEquals("0-1 1-3 3-5", places(decoded));
    }

    @Test
    void aDeclarationThatTheBytesDenyIsNotBelieved() {
        byte[] bytes = "caf\u00E9".getBytes(UTF_8);
        Decoded decoded = CharsetReader.decode(bytes, 0, bytes.length, 0, Charset.forName("koi8-r"));
        assertEquals("caf\u00E9", decoded.text().characters());
    }

    @Test
    void aPageDeclaresItsCharset() {
        assertEquals(ISO_8859_1, CharsetReader.declared(latin("<meta charset=\"iso-8859-1\">")));
        assertEquals(
                Charset.forName("windows-1251"),
                CharsetReader.declared(latin("<meta content='text/html; charset=windows-1251' />")));
        assertEquals(UTF_8, CharsetReader.declared(latin("<?xml version='1.0' encoding='utf-8' ?>")));
        assertNull(CharsetReader.declared(latin("<meta charset=no-such-thing>")));
        assertNull(CharsetReader.declared(latin("a text that says charset=utf-8")));
    }
}
