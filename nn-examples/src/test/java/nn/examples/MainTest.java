package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nn.examples.data.IdxBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {

    @TempDir
    private Path folder;

    private static Outcome run(String... arguments) {
        return Outcome.of(Main.commandLine(), arguments);
    }

    static Stream<Arguments> wrongArguments() {
        return Stream.of(
                wrong("Invalid value for option '--epochs': '0' is not a whole number from 1 on", "--epochs", "0"),
                wrong("Invalid value for option '--epochs': '-3' is not a whole number from 1 on", "--epochs", "-3"),
                wrong("Invalid value for option '--epochs': 'ten' is not a whole number from 1 on", "--epochs=ten"),
                wrong("Invalid value for option '--batch-size': '0' is not a whole number from 1 on",
                        "--batch-size", "0"),
                wrong("Invalid value for option '--batch-size': '9999999999' is not a whole number from 1 on",
                        "--batch-size", "9999999999"),
                wrong("Invalid value for option '--rate': '-0.1' is not a positive, finite number", "--rate", "-0.1"),
                wrong("Invalid value for option '--rate': '0' is not a positive, finite number", "--rate", "0"),
                wrong("Invalid value for option '--rate': 'NaN' is not a positive, finite number", "--rate", "NaN"),
                wrong("Invalid value for option '--rate': 'Infinity' is not a positive, finite number",
                        "--rate", "Infinity"),
                wrong("Invalid value for option '--rate': 'fast' is not a positive, finite number", "--rate", "fast"),
                wrong("Invalid value for option '--seed': 'x' is not a long", "--seed", "x"),
                wrong("Invalid value for option '--hidden' (N): '0' is not a whole number from 1 to 10000",
                        "--hidden", "64,0"),
                wrong("Invalid value for option '--hidden' (N): '' is not a whole number from 1 to 10000",
                        "--hidden", "64,,32"),
                wrong("Invalid value for option '--hidden' (N): '10001' is not a whole number from 1 to 10000",
                        "--hidden", "10001"),
                wrong("Unknown option: '--momentum'", "--momentum"),
                wrong("Unknown option: '--mo mentum'", "--mo\nmentum"),
                wrong("Unmatched argument at index 0: 'digits'", "digits"),
                wrong("Missing required parameter for option '--data' (DIR)", "--data"),
                wrong("/no/such/folder: no such folder; --data wants one with MNIST's four files",
                        "--data", "/no/such/folder"),
                wrong("batch normalisation needs batches of at least two images, not one: raise --batch-size or say"
                        + " --no-batch-norm", "--batch-size", "1"),
                wrong("Invalid value for option '--seed': 'x' is not a long", "check", "--seed", "x"),
                wrong("Unmatched argument at index 1: 'Dense'", "check", "Dense"),
                wrong("Unknown option: '--epochs'", "check", "--epochs"),
                wrong("options stand behind 'check', not in front of it", "--seed", "5", "check"));
    }

    private static Arguments wrong(String message, String... arguments) {
        return Arguments.of(message, arguments);
    }

    @ParameterizedTest
    @MethodSource("wrongArguments")
    void wrongInputIsOneLineAndExitCode2(String message, String... arguments) {
        assertEquals(new Outcome(2, List.of(), List.of(message)), run(arguments));
    }

    @Test
    void damagedDataIsOneLineAndExitCode2() throws IOException {
        IdxBytes.writeGoodFolder(folder);
        Path labels = folder.resolve(IdxBytes.TEST_LABELS);
        Files.write(labels, IdxBytes.labels(3));
        String message = "%s: 1 labels, but %s has 2 images".formatted(labels, folder.resolve(IdxBytes.TEST_IMAGES));
        assertEquals(new Outcome(2, List.of(), List.of(message)), run("--data", folder.toString()));
    }

    @Test
    void batchNormRefusesASingleTrainingImage() throws IOException {
        IdxBytes.writeGoodFolder(folder);
        Files.write(folder.resolve(IdxBytes.TRAINING_IMAGES), IdxBytes.images(1, 2, 0, 255));
        Files.write(folder.resolve(IdxBytes.TRAINING_LABELS), IdxBytes.labels(1));
        Outcome outcome = run("--data", folder.toString());
        assertEquals(2, outcome.exitCode());
        assertEquals(1, outcome.err().size());
        assertTrue(outcome.err().get(0).startsWith("batch normalisation needs"), outcome.err().get(0));
        assertEquals(0, run("--data", folder.toString(), "--no-batch-norm", "--epochs", "1").exitCode());
    }

    @Test
    void divergenceIsOneLineAndExitCode1() {
        Outcome outcome = run("--rate", "1e300", "--hidden", "16");
        assertEquals(1, outcome.exitCode());
        assertEquals(1, outcome.err().size(), outcome.err().toString());
        assertTrue(outcome.err().get(0).matches("the loss became (NaN|-?Infinity) in epoch 1, step \\d+; .*"),
                outcome.err().get(0));
        assertFalse(outcome.out().stream().anyMatch(line -> line.startsWith("test accuracy")));
    }

    @Test
    void aRunOnDigits() throws IOException {
        Path picture = Path.of("target", "learning-curve.png");
        Files.deleteIfExists(picture);
        Outcome outcome = run("--epochs", "2", "--hidden", "16");
        assertEquals(0, outcome.exitCode());
        assertEquals(List.of(), outcome.err());
        assertEquals(List.of(
                "     network                parameters",
                "  0  Dense(64 -> 16)              1040",
                "  1  BatchNorm(16)                  32",
                "  2  Relu()                          0",
                "  3  Dense(16 -> 10)               170",
                "     in all                       1242"), outcome.out().subList(0, 6));
        assertTrue(outcome.out().contains("learning curve: " + picture), outcome.out().toString());
        assertTrue(Files.size(picture) > 1000);
        String last = outcome.out().get(outcome.out().size() - 1);
        assertTrue(last.matches("test accuracy 0\\.\\d{3} after 2 epochs"), last);
    }

    @Test
    void theConfusionMatrixCountsTestImagesAndAgreesWithTheAccuracy() {
        List<String> lines = run("--epochs", "1", "--hidden", "8").out();
        int start = lines.indexOf("confusion matrix: rows are the classes, columns what the network said") + 2;
        int right = 0;
        int all = 0;
        for (int i = 0; i < 10; i++) {
            String[] counts = lines.get(start + i).trim().replace(".", "0").split(" +");
            right += Integer.parseInt(counts[1 + i]);
            all += Stream.of(counts).skip(1).mapToInt(Integer::parseInt).sum();
        }
        assertEquals(359, all);
        String accuracy = String.format(Locale.ROOT, "%.3f", right / 359.0);
        assertEquals("test accuracy " + accuracy + " after 1 epochs", lines.get(lines.size() - 1));
    }

    @Test
    void aRunOnAFolder() throws IOException {
        IdxBytes.writeGoodFolder(folder);
        Outcome outcome = run("--data", folder.toString(), "--epochs", "1");
        assertEquals(List.of(), outcome.err());
        assertEquals("  0  Dense(2 -> 64)                192", outcome.out().get(1));
        assertEquals(0, outcome.exitCode());
    }

    @Test
    void oneSeedPrintsTheSame() {
        String[] options = {"--epochs", "2", "--seed", "5", "--hidden", "16"};
        assertEquals(run(options), run(options));
    }

    @Test
    void helpNamesEveryOptionAndItsDefault() {
        Outcome outcome = run("--help");
        assertEquals(0, outcome.exitCode());
        String text = String.join(" ", outcome.out()).replaceAll("\\s+", " ");
        for (String option : List.of("--epochs=N", "--batch-size=N", "--rate=X", "--seed=N", "--hidden=N[,N...]",
                "--[no-]batch-norm", "--data=DIR", "--checkpoint=FILE", "--help", "--version")) {
            assertTrue(text.contains(" " + option + " "), option + " in " + text);
        }
        for (String value : List.of("25", "32", "0.2", "1", "64,32", "with it")) {
            assertTrue(text.contains("(default: " + value + ")."), value + " in " + text);
        }
    }

    @Test
    void helpInFrontOfACommandIsHelp() {
        assertEquals(run("--help"), run("--help", "check"));
        assertTrue(String.join(" ", run("--help").out()).contains(" check "), run("--help").out().toString());
    }

    @Test
    void aWrongNumberOfThreadsIsRefusedBeforeAnythingIsDone() {
        System.setProperty("nn.threads", "two");
        try {
            Outcome outcome = run("--version");
            assertEquals(2, outcome.exitCode());
            assertEquals("nn.threads is a number of threads from 1 to 9999, not two", outcome.err().get(0));
            assertEquals(List.of(), outcome.out());
        } finally {
            System.clearProperty("nn.threads");
        }
    }

    @Test
    void versionTellsAlsoWhatMultiplies() {
        Outcome outcome = run("--version");
        assertEquals(0, outcome.exitCode());
        assertEquals(2, outcome.out().size());
        assertTrue(outcome.out().get(0).matches("nn \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), outcome.out().get(0));
        String products = outcome.out().get(1);
        assertTrue(products.matches("matrix products: (plain Java|Vector API with \\d+ lanes), \\d+ threads?"),
                products);
    }
}
