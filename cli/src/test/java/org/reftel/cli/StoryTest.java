package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.Gaps;
import org.reftel.archive.access.Reader;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.Wanted;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.copies.CopyLimits;
import org.reftel.copies.CopyProblem;
import org.reftel.copies.CopyReader;
import org.reftel.copies.CopyVisitor;
import org.reftel.copies.CopyWalk;
import org.reftel.copies.PublishedCopy;
import org.reftel.copies.Transcribed;
import org.reftel.core.check.Checks;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.Severity;
import org.reftel.testkit.Golden;
import org.reftel.testkit.Specimens;

/** The story under {@code specimens/story}: what its copies hold is what {@code STORY.md} promises to those who read it. */
@NullMarked
class StoryTest {
    private static final Path STORY = Specimens.folder().resolve("story");
    private static final Path EXPECTED = Specimens.folder().resolve("expected");

    private static final List<Read> READ = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    /** A telegram, and the path of its copy below the story's folder. */
    private record Read(String path, Telegram telegram) {}

    @BeforeAll
    static void readTheStory() {
        CopyReader copies = new CopyReader();
        TelegramReader telegrams = new TelegramReader();
        READ.clear();
        new CopyWalk(CopyLimits.standard()).walk(List.of(STORY), new CopyVisitor() {
            @Override
            public void copy(PublishedCopy copy) {
                Transcribed transcribed = copies.read(copy);
                assertEquals(List.of(), transcribed.problems());
                String path = STORY.relativize(Path.of(copy.path())).toString().replace('\\', '/');
                transcribed
                        .transcriptions()
                        .forEach(one -> READ.add(new Read(path, telegrams.read(one.text(), one.statement()))));
            }

            @Override
            public void progress(long consumed, long total) {}

            @Override
            public void problem(CopyProblem problem) {
                throw new AssertionError(problem.toString());
            }
        });
    }

    @Test
    void eachCopyHasTheFindingsThatWerePlantedInItAndNoOthers() {
        StringBuilder lines = new StringBuilder("copy\tid\tfindings\n");
        for (Read read : READ) {
            TreeSet<String> codes = new TreeSet<>();
            read.telegram.findings().stream()
                    .filter(finding ->
                            finding.code() != FindingCode.ID_INFERRED) // so has every text that no list names
                    .forEach(finding -> codes.add(finding.code().code()));
            judged(read.telegram).forEach(finding -> codes.add(finding.code().code()));
            lines.append(read.path)
                    .append('\t')
                    .append(read.telegram.id())
                    .append('\t')
                    .append(String.join(" ", codes))
                    .append('\n');
        }
        Golden.check(EXPECTED.resolve("story.tsv"), lines.toString());
    }

    private static List<Finding> judged(Telegram telegram) {
        return Checks.standard(Manual.standard()).judge(telegram).stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    @Test
    void eachTelegramThatIsCitedIsOneOfTheStoryOrOneThatIsWanted() {
        Path home = folder.resolve("wanted");
        Session imported = Session.of("import", "--archive", home.toString(), STORY.toString());
        assertEquals(ExitCode.OK, imported.code(), imported.err());
        TreeSet<String> lines = new TreeSet<>();
        try (Archive archive = Archive.open(home, new ReadCopies())) {
            Gaps gaps = archive.gaps();
            for (Wanted wanted :
                    gaps.wanted(WantedFilter.ALL, 0, 1000, Reader.everything()).wanted()) {
                Dossier dossier = Objects.requireNonNull(gaps.dossier(wanted.id(), Reader.everything()));
                List<String> citing = new ArrayList<>();
                for (Dossier.Citing one : dossier.citing()) {
                    // A place in the reference line has no paragraph.
                    boolean inLine = one.places().stream().anyMatch(place -> place.paragraph() == null);
                    citing.add(one.key() + (inLine ? "" : " (in its text)"));
                }
                lines.add(wanted.id() + "\t" + String.join(", ", citing) + "\n");
            }
        }
        Golden.check(EXPECTED.resolve("story-wanted.tsv"), "wanted\tcited by\n" + String.join("", lines));
    }

    @Test
    void copiesOfOneTelegramMeetInOneHolding() {
        Map<String, String> archive =
                Map.of("REFTEL_ARCHIVE", folder.resolve("archive").toString());
        Session imported = Session.in(archive, false, "import", STORY.toString());
        assertEquals(ExitCode.OK, imported.code(), imported.err());
        String stats = Session.in(archive, false, "stats").out();
        for (String line : List.of(
                "45  telegrams",
                "10  of them with several witnesses",
                "61  witnesses",
                "3    section",
                "1    corrected",
                "1    retransmission",
                "10  telegrams cited and not held",
                "1  witnesses whose evidence gives another id",
                "0  entries in the ledger")) {
            assertTrue(stats.lines().map(String::strip).anyMatch(line::equals), stats + " has no " + line);
        }
    }

    @Test
    void theGuideNamesEveryFile() {
        String guide = Specimens.text(Specimens.folder().resolve("STORY.md"));
        READ.forEach(read ->
                assertTrue(guide.contains('`' + read.path + '`'), () -> "add " + read.path + " to specimens/STORY.md"));
    }
}
