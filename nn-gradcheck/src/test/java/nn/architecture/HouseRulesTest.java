package nn.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** Which room may know which, and what none below the examples may do. */
class HouseRulesTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nn.core", "nn.layers", "nn.optim", "nn.gradcheck");

    private static ArchRule noClassIn(List<String> packages, String... shunned) {
        return noClasses().that().resideInAnyPackage(packages.toArray(String[]::new))
                .should().dependOnClassesThat(resideInAnyPackage(shunned));
    }

    @Test
    void theImportSeesEveryRoom() {
        Set<String> rooms = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertEquals(Set.of("nn.core", "nn.layers", "nn.layers.losses", "nn.optim",
                "nn.optim.files", "nn.gradcheck", "nn.gradcheck.jqwik", "nn.gradcheck.numeric"), rooms);
    }

    @Test
    void onlyTheContractsKnowJqwik() {
        noClasses().that().resideOutsideOfPackage("nn.gradcheck.jqwik..")
                .should().dependOnClassesThat(resideInAnyPackage("net.jqwik..")).check(MAIN);
    }

    @Test
    void theCheckerNeedsNoTestEngine() {
        noClassIn(List.of("nn.gradcheck", "nn.gradcheck.numeric"), "net.jqwik..", "org.junit..", "nn.gradcheck.jqwik")
                .check(MAIN);
    }

    @Test
    void optimisersAndTheCheckerDoNotKnowTheLayers() {
        noClassIn(List.of("nn.optim..", "nn.gradcheck.."), "nn.layers..").check(MAIN);
    }

    @Test
    void coreKnowsNobodyAndLayersKnowCoreAlone() {
        noClassIn(List.of("nn.core"), "nn.layers..", "nn.optim..", "nn.gradcheck..").check(MAIN);
        noClassIn(List.of("nn.layers.."), "nn.optim..", "nn.gradcheck..").check(MAIN);
        noClassIn(List.of("nn.optim.."), "nn.gradcheck..").check(MAIN);
    }

    @Test
    void coreRequiresNothingButTheBase() throws URISyntaxException {
        URL core = Matrix.class.getProtectionDomain().getCodeSource().getLocation();
        ModuleDescriptor module = ModuleFinder.of(Path.of(core.toURI())).find("nn.core").orElseThrow().descriptor();
        assertEquals(List.of("java.base"), module.requires().stream().map(Requires::name).toList());
    }

    @Test
    void nothingPrintsReadsAClockOrUsesTheOldRandom() {
        noClasses().should().accessField(System.class, "out").check(MAIN);
        noClasses().should().accessField(System.class, "err").check(MAIN);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(MAIN);
        noClasses().should().callMethod(System.class, "nanoTime").check(MAIN);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(MAIN);
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock").check(MAIN);
        noClasses().should().callMethod(LocalDateTime.class, "now").check(MAIN);
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Random").check(MAIN);
    }

    /** An entry of an archive bears a date, so the one room that knows files knows dates too. */
    @Test
    void oneRoomKnowsFiles() {
        noClasses().that().resideOutsideOfPackage("nn.optim.files")
                .should().dependOnClassesThat(resideInAnyPackage("java.time..", "java.io..", "java.nio..")).check(MAIN);
        noClasses().that().resideOutsideOfPackage("nn.optim.files")
                .should().dependOnClassesThat(resideInAnyPackage("nn.optim.files")).check(MAIN);
    }

    @Test
    void nothingIsSinglePrecision() {
        fields().should().notHaveRawType(float.class).check(MAIN);
    }

    @Test
    void noLayerInheritsFromAnother() {
        noClasses().that().resideInAPackage("nn.layers..")
                .should().beAssignableTo(describe("another class of nn.layers", HouseRulesTest::hasParentAmongLayers))
                .check(MAIN);
    }

    private static boolean hasParentAmongLayers(JavaClass type) {
        return type.getRawSuperclass().map(parent -> parent.getPackageName().startsWith("nn.layers")).orElse(false);
    }
}
