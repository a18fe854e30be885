package org.reftel.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Documents and program say the same. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern RUN_HERE = Pattern.compile("(?:^|[`(\\s])\\./([A-Za-z][\\w/.-]*)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z.]+)`");

    /** The packages whose public types are words of the glossary. */
    private static final List<String> SPOKEN =
            List.of("org.reftel.core.text", "org.reftel.core.telegram", "org.reftel.copies");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.reftel.core", "org.reftel.copies", "org.reftel.archive");

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        List<String> broken = new ArrayList<>();
        for (Path file : Repository.files(".md")) {
            String text = CODE_BLOCK.matcher(Files.readString(file)).replaceAll("");
            for (MatchResult link :
                    LINK.matcher(CODE.matcher(text).replaceAll("")).results().toList()) {
                String target = link.group(1);
                if (target.startsWith("http:") || target.startsWith("https:") || target.startsWith("mailto:")) {
                    continue;
                }
                String path = target.replaceFirst("#.*", "");
                Path there = path.isEmpty() ? file : file.resolveSibling(path).normalize();
                boolean found = Files.exists(there)
                        && (!target.contains("#") || anchors(there).contains(target.replaceFirst(".*#", "")));
                if (!found) {
                    broken.add(Repository.ROOT.relativize(file) + " links to " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyFileThatTheReadmeRunsIsThere() {
        Set<String> named = new TreeSet<>();
        for (String document : List.of("README.md", "CONTRIBUTING.md")) {
            for (MatchResult run :
                    RUN_HERE.matcher(Repository.read(document)).results().toList()) {
                named.add(run.group(1));
            }
        }
        assertTrue(named.containsAll(Set.of("reftel", "check")), () -> "found only " + named);
        for (String file : named) {
            assertTrue(Files.isExecutable(Repository.ROOT.resolve(file)), () -> "./" + file + " cannot be run");
        }
    }

    @Test
    void everyTypeThatOthersSpeakInIsAWordOfTheGlossary() {
        Set<String> words = glossaryTypes();
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : PROGRAM) {
            boolean spoken = SPOKEN.contains(type.getPackageName())
                    && type.isTopLevelClass()
                    && type.getModifiers().contains(JavaModifier.PUBLIC);
            if (spoken && !words.contains(type.getSimpleName())) {
                missing.add(type.getName());
            }
        }
        assertEquals(Set.of(), missing, "not in GLOSSARY.md");
    }

    @Test
    void everyTypeThatTheGlossaryNamesIsInTheCode() {
        Set<String> types = new TreeSet<>();
        for (JavaClass type : PROGRAM) {
            types.add(type.getName().replaceFirst(".*\\.", "").replace('$', '.'));
        }
        Set<String> unknown = new TreeSet<>(glossaryTypes());
        unknown.removeAll(types);
        assertEquals(Set.of(), unknown, "in GLOSSARY.md and not in the code");
    }

    @Test
    void everyDecisionIsListedInOrder() {
        List<String> pages = new ArrayList<>();
        for (Path file : Repository.files(".md")) {
            if (file.toString().contains("docs/decisions/0")) {
                pages.add(String.valueOf(file.getFileName()));
            }
        }
        List<String> listed = LINK.matcher(Repository.read("docs/decisions/README.md"))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertEquals(pages, listed);
    }

    private static Set<String> glossaryTypes() {
        Set<String> types = new TreeSet<>();
        for (String line : Repository.read("GLOSSARY.md").lines().toList()) {
            if (line.startsWith("|")) {
                String code = line.split("\\|", -1)[3];
                TYPE.matcher(code).results().forEach(type -> types.add(type.group(1)));
            }
        }
        return types;
    }

    /** The anchors that GitHub gives a document's headings. */
    private static Set<String> anchors(Path file) throws Exception {
        Set<String> anchors = new TreeSet<>();
        if (Files.isRegularFile(file)) {
            for (MatchResult heading :
                    HEADING.matcher(Files.readString(file)).results().toList()) {
                anchors.add(heading.group(1)
                        .toLowerCase()
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
            }
        }
        return anchors;
    }
}
