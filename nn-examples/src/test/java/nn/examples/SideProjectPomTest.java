package nn.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A side project is compiled here against everything; by itself it has what its pom asks for, and no more. */
class SideProjectPomTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?nn\\.(\\w+)\\.");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*)</artifactId>");

    private static String pom(SideProject project) throws IOException {
        return Files.readString(project.path("pom.xml"));
    }

    /** The modules of this library that files below the folder import from. */
    private static Set<String> imported(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> IMPORT.matcher(text(file)).results())
                    .map(found -> "nn-" + found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    private static Set<String> dependencies(String pom, boolean inTests) {
        return DEPENDENCY.matcher(pom).results().map(MatchResult::group)
                .filter(dependency -> inTests || !dependency.contains("<scope>test</scope>"))
                .flatMap(dependency -> ARTIFACT.matcher(dependency).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static void assertHolds(Set<String> dependencies, Set<String> modules) {
        assertFalse(modules.isEmpty());
        assertTrue(dependencies.containsAll(modules), () -> "imported " + modules + ", asked for " + dependencies);
    }

    @ParameterizedTest
    @EnumSource
    void thePomAsksForEveryModuleThatIsImported(SideProject project) throws IOException {
        assertHolds(dependencies(pom(project), false), imported(project.path("src/main")));
        assertHolds(dependencies(pom(project), true), imported(project.path("src/test")));
    }

    @ParameterizedTest
    @EnumSource
    void theProjectAsksForTheVersionThatIsBuiltHere(SideProject project) throws IOException {
        String version = new Version().getVersion()[0].substring("nn ".length());
        assertTrue(pom(project).contains("<nn.version>" + version + "</nn.version>"), pom(project));
    }
}
