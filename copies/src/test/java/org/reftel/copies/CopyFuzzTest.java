package org.reftel.copies;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any bytes, read as each form: no reader throws, and every transcription keeps its laws. */
class CopyFuzzTest {

    private static byte[] after(String beginning, FuzzedDataProvider any) {
        byte[] rest = any.consumeRemainingAsBytes();
        byte[] head = beginning.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = new byte[head.length + rest.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(rest, 0, bytes, head.length, rest.length);
        return bytes;
    }

    @FuzzTest(maxDuration = "40s")
    void anyCopy(byte[] bytes) {
        Copied.read(bytes);
    }

    @FuzzTest(maxDuration = "40s")
    void anyPage(FuzzedDataProvider any) {
        Copied.read(after("<html><body><pre>VZCZCXRO0001\n", any), CopyForm.HTML);
    }

    @FuzzTest(maxDuration = "40s")
    void anyCablegatePage(FuzzedDataProvider any) {
        Copied.read(after("<table class='cable'><tr><th>Reference ID</th><td>05X1</td></table><pre>", any));
    }

    @FuzzTest(maxDuration = "40s")
    void anyRows(FuzzedDataProvider any) {
        Copied.read(after("\"1\",\"1/2/2005 3:04\",\"05X1\",\"", any), CopyForm.CSV);
    }

    @FuzzTest(maxDuration = "40s")
    void anyText(FuzzedDataProvider any) {
        Copied.read(after("VZCZCXRO0001\n", any), CopyForm.TEXT);
    }

    @FuzzTest(maxDuration = "40s")
    void anyRecord(FuzzedDataProvider any) {
        Copied.read(after("Message Text\nx\nMessage Attributes\nTAGS: ", any), CopyForm.ARCHIVES);
    }

    @FuzzTest(maxDuration = "40s")
    void anyCharset(FuzzedDataProvider any) {
        Copied.read(after("<meta charset=" + any.consumeAsciiString(16) + "><pre>VZCZCXRO0001\n", any), CopyForm.HTML);
    }
}
