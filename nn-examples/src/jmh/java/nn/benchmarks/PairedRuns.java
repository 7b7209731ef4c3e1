package nn.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * The wall time of our {@link Epoch}, from the start of its process to the end, next to that of another library: by
 * turns, and the ratio within each round.
 *
 * <p>The other's command gets the folder as its last argument. Ours gets the flags of this JVM.
 */
@Command(name = "PairedRuns", description = "Takes the time of a whole process, ours and another library's by turns.")
public final class PairedRuns implements Callable<Integer> {

    @Mixin
    private Rounds rounds;

    @Parameters(index = "1", paramLabel = "FOLDER",
            description = "where MNIST's four files are, or 'random' for noise of their size")
    private String images;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "COMMAND",
            description = "what starts the other's epoch, in the folder of this module")
    private List<String> command;

    public static void main(String... arguments) {
        System.exit(Commands.run(new PairedRuns(), arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String folder = folder(images);
        List<String> ours = Commands.java(Epoch.class.getName(), folder);
        List<String> theirs = new ArrayList<>(Commands.of(command));
        theirs.add(folder);
        Comparison comparison = new Comparison();
        for (int round = 0; round < rounds.count(); round++) {
            comparison.add(milliseconds(ours), milliseconds(theirs));
        }
        System.out.print(Comparison.heading("ms") + comparison.row("load, one epoch, test"));
        return 0;
    }

    private static String folder(String wanted) throws IOException {
        if (!wanted.equals("random")) {
            return wanted;
        }
        Path folder = Files.createTempDirectory("images");
        RandomImages.write(folder);
        return folder.toString();
    }

    private static double milliseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
