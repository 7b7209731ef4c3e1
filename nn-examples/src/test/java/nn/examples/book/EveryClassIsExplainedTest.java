package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every public class of the layers and of descent has its place in the book: a chapter names it. */
class EveryClassIsExplainedTest {

    private static Set<String> publicClasses() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nn.layers", "nn.optim").stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .filter(c -> c.getEnclosingClass().map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                        .orElse(true))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A listing or an output may name a class by the way; the words of the chapter have to. */
    private static String words() throws IOException {
        return Documents.chapters().stream().map(Documents::text)
                .map(Documents::withoutFences)
                .collect(Collectors.joining());
    }

    @Test
    void theSearchFindsWhatIsThere() {
        assertTrue(publicClasses().containsAll(Set.of("Dense", "SoftmaxCrossEntropy", "Adam", "Checkpoint")));
    }

    @Test
    void noneIsLeftOut() throws IOException {
        String words = words();
        Set<String> missing = publicClasses();
        missing.removeIf(name -> Pattern.compile("`[^`\n]*\\b" + name + "\\b[^`\n]*`").matcher(words).find());
        assertEquals(Set.of(), missing);
    }
}
